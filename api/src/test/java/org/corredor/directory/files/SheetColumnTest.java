package org.corredor.directory.files;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SheetColumnTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private static ObjectNode record(String json) {
        try {
            return (ObjectNode) JSON.readTree(json.replace('\'', '"'));
        } catch (JsonProcessingException wrong) {
            throw new AssertionError(wrong);
        }
    }

    @ParameterizedTest
    @EnumSource(SheetColumn.class)
    void isFoundByItsHeaderWhateverTheCaseAndTheAccents(SheetColumn column) {
        assertThat(SheetColumn.ofHeader(column.header())).contains(column);
        assertThat(SheetColumn.ofHeader(SheetTexts.folded(column.header()).toUpperCase(java.util.Locale.ROOT)))
                .contains(column);
    }

    @Test
    void headersOfTheOtherLanguagesAreReadToo() {
        assertThat(SheetColumn.ofHeader("Organization")).contains(SheetColumn.ORGANIZATION_NAME);
        assertThat(SheetColumn.ofHeader("Sèvis")).contains(SheetColumn.SERVICE_NAME);
        assertThat(SheetColumn.ofHeader("Dirección postal")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "LU-VI 09:00-17:00|LU-VI 09:00-17:00",
                "lu-vi 9-17; sa 9:30–13|LU-VI 09:00-17:00; SA 09:30-13:00",
                "LU, MI 9-13, 15-18|LU,MI 09:00-13:00; LU,MI 15:00-18:00",
                "MO-SU 0-24:00|LU-DO 00:00-24:00",
                "VI-LU 20-4|LU,VI,SA,DO 20:00-04:00",
                "LU 09:00-05:00|LU 09:00-05:00",
                "Lunes a viernes de 9 a 17|LU-VI 09:00-17:00",
                "Lunes a viernes de 9:00 a 17:30 hrs.|LU-VI 09:00-17:30",
                "L-V 9-17|LU-VI 09:00-17:00",
                "Lun. a Vie. 9-13 y 15-18; sáb. 9-13|LU-VI 09:00-13:00; LU-VI 15:00-18:00; SA 09:00-13:00",
                "lunes a viernes de 9 a 17 h y sábados de 9 a 13 h|LU-VI 09:00-17:00; SA 09:00-13:00",
                "Lunes, miércoles y viernes: 10 a.m. a 2 p.m.|LU,MI,VI 10:00-14:00",
                "Monday to Friday 9am-5pm|LU-VI 09:00-17:00",
                "Lunes a viernes de 9 a 5 p.m.|LU-VI 09:00-17:00",
                "martes y jueves 12 pm a 8 pm|MA,JU 12:00-20:00",
                "lendi rive vandredi 8-16|LU-VI 08:00-16:00",
                "Todos los días 0-24|LU-DO 00:00-24:00"
            })
    void hoursAreReadAsPeopleWriteThem(String written, String shown) {
        ObjectNode service = record("{}");
        assertThat(SheetColumn.SERVICE_HOURS.change(service, written)).isNull();
        assertThat(SheetColumn.SERVICE_HOURS.show(service)).isEqualTo(shown);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "LU-VI",
                "LU 9-9",
                "LU 25-26",
                "LU 9-17; mañana",
                "LU 9:75-10",
                "Con cita",
                "Mañanas",
                "M 9-17",
                "Lunes a viernes",
                "de 9 a 17",
                "Lunes de 8 a 10 pm",
                "primer lunes 9-17"
            })
    void hoursThatAreNoneAreAMistake(String written) {
        assertThat(SheetColumn.SERVICE_HOURS.change(record("{}"), written)).isEqualTo("hours");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Lunes a viernes de 9 a 5", "LU-VI 9-5", "L-V 9:30-1", "LU 12-6"})
    void hoursOfAnUnsaidHalfOfTheDayAreAskedAbout(String written) {
        assertThat(SheetColumn.SERVICE_HOURS.change(record("{}"), written)).isEqualTo("hours-ambiguous");
    }

    @ParameterizedTest
    @CsvSource({
        "México, MX",
        "mexico, MX",
        "mx, MX",
        "MEX, MX",
        "Mexique, MX",
        "EE. UU., US",
        "Estados Unidos, US",
        "USA, US",
        "haití, HT",
        "Ayiti, HT",
        "Guatemala, GT",
        "Honduras, HN",
        "El Salvador, SV"
    })
    void aCountryIsItsNameOrACode(String written, String code) {
        ObjectNode place = record("{}");
        assertThat(SheetColumn.COUNTRY.change(place, written)).isNull();
        assertThat(place.at("/addresses/0/country").asText()).isEqualTo(code);
        assertThat(SheetColumn.COUNTRY.change(place, "Aztlán")).isEqualTo("country");
        assertThat(SheetColumn.COUNTRY.change(place, "")).isNull();
        assertThat(place.at("/addresses/0/country").asText()).isEqualTo("MX");
    }

    @Test
    void aStatusThatIsNotSaidIsActive() {
        ObjectNode service = record("{'status':'inactive'}");
        assertThat(SheetColumn.SERVICE_STATUS.change(service, "")).isNull();
        assertThat(service.get("status").asText()).isEqualTo("active");
        assertThat(SheetColumn.SERVICE_STATUS.allowed())
                .containsExactly("activo, inactivo, ya no existe, cerrado temporalmente");
        assertThat(SheetColumn.COST.allowed()).isEmpty();
    }

    @Test
    void theBeginningOfAWebAddressMayBeLeftOut() {
        ObjectNode organization = record("{}");
        assertThat(SheetColumn.ORGANIZATION_WEBSITE.change(organization, "www.ejemplo.org/a?b"))
                .isNull();
        assertThat(organization.get("website").asText()).isEqualTo("https://www.ejemplo.org/a?b");
        assertThat(SheetColumn.ORGANIZATION_WEBSITE.change(organization, "HTTP://ejemplo.org"))
                .isNull();
        assertThat(SheetColumn.ORGANIZATION_WEBSITE.change(organization, "no tiene"))
                .isEqualTo("web-address");
        assertThat(SheetColumn.ORGANIZATION_WEBSITE.change(organization, "correo@ejemplo.org"))
                .isEqualTo("web-address");
    }

    @Test
    void whatTheSheetHasNoWordsForIsShownAsAnAsteriskAndStays() {
        ObjectNode service = record("{'schedules':[{'id':'a','freq':'MONTHLY','byday':'1MO'}]}");
        ObjectNode before = service.deepCopy();
        assertThat(SheetColumn.SERVICE_HOURS.show(service)).isEqualTo("*");
        assertThat(SheetColumn.SERVICE_HOURS.change(service, "*")).isNull();
        assertThat(service).isEqualTo(before);
        // brought to where nobody knows what it stood for
        ObjectNode elsewhere = record("{}");
        assertThat(SheetColumn.SERVICE_HOURS.change(elsewhere, "*")).isNull();
        assertThat(elsewhere).isEmpty();
    }

    @Test
    void aPartThatSaysTheSameKeepsWhatTheSheetDoesNotShow() {
        ObjectNode service = record("{'phones':[{'number':'662','type':'voice'},{'number':'663'}]}");
        assertThat(SheetColumn.SERVICE_PHONES.change(service, "664; 662")).isNull();
        assertThat(service).isEqualTo(record("{'phones':[{'number':'664'},{'number':'662','type':'voice'}]}"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"0|0", "gratis|0", "Free|0", "150|150", "20 usd|20 USD", "150.50|150.5", "caro|cost", "-5|cost"})
    void costsArePesosUnlessSaid(String written, String shown) {
        ObjectNode service = record("{}");
        String wrong = SheetColumn.COST.change(service, written);
        assertThat(wrong == null ? SheetColumn.COST.show(service) : wrong).isEqualTo(shown);
    }

    @Test
    void choicesAreTheirWordsInAnyLanguage() {
        ObjectNode service = record("{}");
        for (String closed : new String[] {"Cerrado temporalmente", "temporarily closed", "FÈMEN POU YON TI TAN"}) {
            assertThat(SheetColumn.SERVICE_STATUS.change(service, closed)).isNull();
            assertThat(service.get("status").asText()).isEqualTo("temporarily closed");
        }
        assertThat(SheetColumn.SERVICE_STATUS.change(service, "quizás")).isEqualTo("choice");
        assertThat(SheetColumn.ACCEPTS_REFERRALS.change(service, "Sí")).isNull();
        assertThat(service.get("accepts_referrals").isBoolean()).isTrue();
        assertThat(SheetColumn.ACCEPTS_REFERRALS.show(service)).isEqualTo("sí");
    }

    @Test
    void languagesAreTheirNamesOrCodes() {
        ObjectNode service = record("{}");
        assertThat(SheetColumn.LANGUAGES.change(service, "Español; Criollo haitiano; tzo; lengua de señas"))
                .isNull();
        assertThat(service)
                .isEqualTo(record(
                        "{'languages':[{'code':'es'},{'code':'ht'},{'code':'tzo'},{'name':'lengua de señas'}]}"));
        assertThat(SheetColumn.LANGUAGES.show(service)).isEqualTo("español; criollo haitiano; tzo; lengua de señas");
    }

    @Test
    void anAddressBeginsWithWhatIsKnown() {
        ObjectNode place = record("{}");
        assertThat(SheetColumn.CITY.change(place, "")).isNull();
        assertThat(place.has("addresses")).isFalse();
        assertThat(SheetColumn.CITY.change(place, "Hermosillo")).isNull();
        assertThat(place)
                .isEqualTo(record("{'addresses':[{'address_1':'','city':'Hermosillo','state_province':'',"
                        + "'postal_code':'','country':'MX','address_type':'physical'}]}"));
    }

    @Test
    void mistakesPointAtTheColumnThatShowsThem() {
        assertThat(SheetColumn.at("service", "/phones/3/number")).contains(SheetColumn.SERVICE_PHONES);
        assertThat(SheetColumn.at("location", "/addresses/0/country")).contains(SheetColumn.COUNTRY);
        assertThat(SheetColumn.at("service", "/funding/0")).isEmpty();
    }

    @Test
    void everyColumnAndInstructionHasItsWordsInThreeLanguages() {
        for (String language : new String[] {"es", "en", "ht"}) {
            var texts = java.util.ResourceBundle.getBundle(
                    "org.corredor.directory.files.sheet", java.util.Locale.of(language));
            assertThat(Arrays.stream(SheetColumn.values()).map(column -> "column." + column.code()))
                    .allMatch(texts::containsKey);
            assertThat(texts.keySet())
                    .hasSize(java.util.ResourceBundle.getBundle(
                                    "org.corredor.directory.files.sheet", java.util.Locale.of("es"))
                            .keySet()
                            .size());
        }
    }
}
