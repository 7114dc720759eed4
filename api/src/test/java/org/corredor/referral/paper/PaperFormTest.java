package org.corredor.referral.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.MissingResourceException;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.corredor.cases.CaseDraft;
import org.corredor.consent.PackageField;
import org.corredor.http.OneOf;
import org.corredor.pdf.TaggedPdf;
import org.corredor.problem.Language;
import org.corredor.referral.PrintedWords;
import org.corredor.referral.RejectDraft;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The form says what was consented to and nothing else, in each language, to whoever reads or hears it. */
final class PaperFormTest {
    private static final String SHA256 = "d0f46c9e1c58d52ad800e894a15ae960164304e0323b9b7eb1bf31756de086bb";

    @ParameterizedTest
    @EnumSource(Language.class)
    void isAccessibleInEachLanguage(Language language) {
        PrintedWords words = new PrintedWords(language);
        TaggedPdf pdf = new TaggedPdf(form(FormFields.ALL).in(words));
        pdf.mustBeAccessible(language.tag(), words.text("form.title"));
        for (PackageField field : PackageField.values()) {
            assertThat(pdf.text()).contains(words.text("field." + field.code()));
        }
        assertThat(pdf.text())
                .contains("7QF2-9MXC-G")
                .contains("Comisión de Prueba")
                .contains("Solicitud de prueba")
                .contains("Centro de Prueba")
                .contains("2026-01-15 05:00 (America/Mazatlan)")
                .contains(words.text("flag.risk-of-violence"))
                .contains("Eulalia Buitimea")
                .contains("+52 668 555 0101")
                .contains("4200.50 MXN")
                .contains(words.text("type.unpaid-wages"))
                .contains(words.text("reason.language-not-available"))
                .contains(words.text("result.unsuccessful-could-not-reach"));
        assertThat(pdf.text().replace(" ", "")).as("over two lines").contains(SHA256);
    }

    @ParameterizedTest
    @EnumSource(PackageField.class)
    void hasNoFieldOutsideTheChosen(PackageField chosen) {
        String text = new TaggedPdf(form(List.of(chosen)).in(new PrintedWords(Language.EN))).text();
        for (PackageField field : PackageField.values()) {
            for (String mark : FormFields.marks(field)) {
                if (field == chosen) {
                    assertThat(text).contains(mark);
                } else {
                    assertThat(text).as(field.code()).doesNotContain(mark);
                }
            }
        }
    }

    @Test
    void whatWasNotRecordedIsSaidToBe() {
        for (PackageField field : PackageField.values()) {
            List<String> lines = new FieldLines(new PrintedWords(Language.ES)).of(field, FormFields.empty(field));
            assertThat(lines).as(field.code()).isNotEmpty();
            if (field != PackageField.NEEDS) {
                assertThat(lines).as(field.code()).containsExactly("No se anotó");
            }
        }
    }

    @Test
    void eachLanguageHasTheSameWords() {
        assertThat(keys(Language.EN)).isEqualTo(keys(Language.ES));
        assertThat(keys(Language.HT)).isEqualTo(keys(Language.ES));
    }

    @Test
    void codesHaveWords() throws NoSuchFieldException {
        for (PackageField field : PackageField.values()) {
            assertThat(word("field." + field.code())).isNotBlank();
        }
        for (String code : PaperAnswerDraft.codes(RejectDraft.class, "reason")) {
            assertThat(word("reason." + code)).isNotBlank();
        }
        OneOf types = ((java.lang.reflect.AnnotatedParameterizedType)
                        CaseDraft.class.getDeclaredField("types").getAnnotatedType())
                .getAnnotatedActualTypeArguments()[0].getAnnotation(OneOf.class);
        for (String code : Objects.requireNonNull(types).value()) {
            assertThat(word("type." + code)).isNotBlank();
        }
    }

    private static String word(String key) throws MissingResourceException {
        return new PrintedWords(Language.ES).text(key);
    }

    private static Set<String> keys(Language language) {
        ResourceBundle bundle = ResourceBundle.getBundle(
                "org.corredor.referral.printed",
                language.locale(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        return new TreeSet<>(bundle.keySet());
    }

    static PaperForm form(List<PackageField> fields) {
        PaperReferral referral = new PaperReferral();
        referral.id = UUID.fromString("0190a000-0000-7000-8000-0000000e0006");
        referral.consentGrantId = UUID.fromString("0190a000-0000-7000-8000-0000000e0005");
        referral.organizationName = "Comisión de Prueba";
        referral.serviceName = "Solicitud de prueba";
        referral.centerPlace = "Topolobampo, Sinaloa";
        referral.code = "7QF29MXCG";
        referral.state = "requested";
        referral.urgency = "urgent";
        referral.language = "es";
        referral.ageBand = "30-59";
        referral.minor = "no";
        referral.safetyFlags = new String[] {"contact-only-in-safe-hours", "risk-of-violence"};
        referral.accessNeeds = new String[] {"transport"};
        referral.deadlineDays = 40;
        referral.sentAt = Instant.parse("2026-01-15T12:00:00Z");
        return new PaperForm(
                referral,
                "Centro de Prueba",
                fields.stream().map(FormFields::salted).toList(),
                SHA256,
                ZoneId.of("America/Mazatlan"));
    }
}
