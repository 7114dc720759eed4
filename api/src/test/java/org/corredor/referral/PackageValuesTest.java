package org.corredor.referral;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.corredor.cases.CaseDraft;
import org.corredor.cases.CaseView;
import org.corredor.cases.ServiceDeliveredView;
import org.corredor.consent.PackageField;
import org.corredor.people.PersonDraft;
import org.corredor.people.PersonDraft.Contact;
import org.corredor.people.PersonView;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What of a person and a case goes into which field, and what the receiver makes of it. */
class PackageValuesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 1, 15);

    private static final Instant NOW = Instant.parse("2026-01-05T12:00:00Z");
    private static final UUID ID = UUID.fromString("0199aaaa-0000-7000-8000-0123456789ab");

    @Test
    void eachFieldHoldsItsOwnAndNothingOfTheOthers() {
        assertThat(json(PackageField.ALIAS)).isEqualTo("\"Eulalia\"");
        assertThat(json(PackageField.LEGAL_NAME)).isEqualTo("\"Eulalia Ochoa\"");
        assertThat(json(PackageField.BIRTH_YEAR)).isEqualTo("{\"age_band\":\"30-59\",\"birth_year\":1990}");
        assertThat(json(PackageField.CHANNELS)).isEqualTo("[{\"channel\":\"phone\",\"value\":\"+52 1\"}]");
        assertThat(json(PackageField.SAFE_CONTACT))
                .isEqualTo("[{\"channel\":\"phone\",\"may_leave_message\":false,\"safe_hours\":\"18-20\"}]");
        assertThat(json(PackageField.TRIGGER)).isEqualTo("{\"date\":\"2025-12-01\",\"kind\":\"payment-due\"}");
        assertThat(json(PackageField.AMOUNTS))
                .isEqualTo("{\"agreed\":null,\"claimed\":\"4200.50\",\"currency\":\"MXN\",\"paid\":null}");
        assertThat(json(PackageField.SERVICE_HISTORY)).contains("legal-triage").doesNotContain("private note");
        assertThat(json(PackageField.NEEDS))
                .isEqualTo("{\"access_needs\":[\"transport\"],\"interpreter_needed\":false,\"languages\":[\"es\"]}");
    }

    @Test
    void notesOfThePersonAreInNoField() {
        for (PackageField field : PackageField.values()) {
            assertThat(json(field)).doesNotContain("told in confidence");
        }
    }

    @Test
    void whatWasNotRecordedIsNull() {
        PackageValues bare = new PackageValues(person(null), PackageValues.Matter.of(bareCase()), List.of(), List.of());
        for (PackageField field : EnumSet.of(
                PackageField.LEGAL_NAME, PackageField.EMPLOYER, PackageField.TRIGGER, PackageField.AMOUNTS)) {
            assertThat(CanonicalJson.write(bare.of(field))).as(field.code()).isEqualTo("null");
        }
    }

    @Test
    void theReceiverBeginsWithAllThatWasConsentedTo() {
        Arrival arrival = Arrival.of(referral(), fields(EnumSet.allOf(PackageField.class)), TODAY);
        PersonDraft person = arrival.person();
        assertThat(person.alias()).isEqualTo("Eulalia");
        assertThat(person.legalName()).isEqualTo("Eulalia Ochoa");
        assertThat(person.birthYear()).isEqualTo(1990);
        assertThat(person.contacts()).containsExactly(new Contact("phone", "+52 1", "18-20", false));
        assertThat(person.restricted()).isFalse();
        CaseDraft labourCase = arrival.labourCase(ID);
        assertThat(labourCase.types()).containsExactly("unpaid-wages");
        assertThat(labourCase.amountClaimed()).isEqualByComparingTo("4200.50");
        assertThat(labourCase.triggerDate()).isEqualTo(LocalDate.of(2025, 12, 1));
        assertThat(labourCase.employer()).isEqualTo(new CaseDraft.Employer("Maquila", null));
    }

    @Test
    void withoutAnAliasThePersonIsCalledByACodeAndWithoutRulesNothingIsLeft() {
        Arrival arrival = Arrival.of(referral(), fields(EnumSet.of(PackageField.CHANNELS)), TODAY);
        assertThat(arrival.person().alias()).isEqualTo("referral-0123456789ab");
        assertThat(arrival.person().legalName()).isNull();
        assertThat(arrival.person().languages()).containsExactly("es");
        assertThat(arrival.person().contacts()).containsExactly(new Contact("phone", "+52 1", null, false));
        assertThat(arrival.labourCase(ID).types()).containsExactly("other");
        assertThat(arrival.labourCase(ID).triggerKind()).isNull();
    }

    @Test
    void dangerBeginsRestricted() {
        Referral referral = referral();
        referral.safetyFlags = new String[] {"risk-of-violence"};
        Arrival arrival = Arrival.of(referral, fields(EnumSet.of(PackageField.ALIAS)), TODAY);
        assertThat(arrival.person().restricted()).isTrue();
        assertThat(arrival.labourCase(ID).restricted()).isTrue();
    }

    @Test
    void aBirthYearOfAChildBeginsRestricted() {
        List<SaltedField> born1990 = fields(EnumSet.of(PackageField.BIRTH_YEAR));
        assertThat(Arrival.of(referral(), born1990, LocalDate.of(2007, 12, 31))
                        .person()
                        .restricted())
                .isTrue();
        assertThat(Arrival.of(referral(), born1990, LocalDate.of(2008, 1, 1))
                        .person()
                        .restricted())
                .isFalse();
    }

    @Test
    void ofALongHistoryTheLatestEntriesThatFitAreSent() {
        List<ServiceDeliveredView> log = IntStream.range(0, 2_000)
                .mapToObj(day -> entry(LocalDate.of(2026, 1, 2).minusDays(day)))
                .toList();
        JsonNode history = new PackageValues(person(null), PackageValues.Matter.of(bareCase()), log, List.of())
                .of(PackageField.SERVICE_HISTORY);
        String sealed = SaltedField.of(PackageField.SERVICE_HISTORY, history).plaintext();
        assertThat(sealed.getBytes(StandardCharsets.UTF_8)).hasSizeBetween(55_000, 65_536 - 29);
        assertThat(history.path(0).path("on_date").asText()).isEqualTo("2026-01-02");
    }

    private static String json(PackageField field) {
        return CanonicalJson.write(values().of(field));
    }

    private static List<SaltedField> fields(Set<PackageField> wanted) {
        return wanted.stream()
                .map(field -> SaltedField.of(field, values().of(field)))
                .toList();
    }

    private static PackageValues values() {
        CaseView labourCase = new CaseView(
                ID,
                0,
                NOW,
                NOW,
                ID,
                List.of("unpaid-wages"),
                false,
                "guidance",
                "open",
                "payment-due",
                LocalDate.of(2025, 12, 1),
                new CaseDraft.Employer("Maquila", null),
                "two weeks unpaid",
                new BigDecimal("4200.50"),
                null,
                null,
                "MXN",
                null,
                null,
                null,
                null,
                null);
        return new PackageValues(
                person("Eulalia Ochoa"),
                PackageValues.Matter.of(labourCase),
                List.of(entry(LocalDate.of(2026, 1, 2))),
                List.of("transport"));
    }

    private static ServiceDeliveredView entry(LocalDate day) {
        return new ServiceDeliveredView(
                ID, 0, NOW, ID, day, List.of("legal-triage"), "phone", 20, "es", "done", "private note");
    }

    private static CaseView bareCase() {
        return new CaseView(
                ID,
                0,
                NOW,
                NOW,
                ID,
                List.of("other"),
                false,
                "guidance",
                "open",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private static PersonView person(@Nullable String legalName) {
        return new PersonView(
                ID,
                0,
                NOW,
                NOW,
                "Eulalia",
                legalName,
                List.of(new Contact("phone", "+52 1", "18-20", false)),
                1990,
                "30-59",
                "woman",
                null,
                null,
                "MX",
                List.of("es"),
                false,
                List.of(),
                null,
                "told in confidence",
                false);
    }

    private static Referral referral() {
        Referral referral = new Referral();
        referral.id = ID;
        referral.ageBand = "30-59";
        referral.language = "es";
        referral.safetyFlags = new String[0];
        return referral;
    }

    @Test
    void everyFieldHasAValueOfItsOwnKind() {
        assertThat(Arrays.stream(PackageField.values()).map(field -> json(field)))
                .hasSize(14)
                .doesNotContain("null");
    }
}
