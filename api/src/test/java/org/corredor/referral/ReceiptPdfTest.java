package org.corredor.referral;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.TextNode;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.corredor.consent.PackageField;
import org.corredor.pdf.TaggedPdf;
import org.corredor.problem.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The receipt on paper: all that is needed to check it, and no value. */
final class ReceiptPdfTest {
    private static final SaltedField NAME =
            SaltedField.of(PackageField.LEGAL_NAME, TextNode.valueOf("Eulalia Buitimea"));

    private static String body(UUID consent, String basis) {
        return new Receipt(
                        UUID.randomUUID(),
                        "topolobampo",
                        "ciudad-juarez",
                        consent,
                        "referral",
                        basis,
                        Instant.parse("2026-01-15T12:00:00Z"),
                        "1.0",
                        List.of(NAME))
                .body();
    }

    private static TaggedPdf printed(String body, PrintedWords words) {
        return new TaggedPdf(
                new ReceiptPdf(body, Receipt.hash(body), "Centro Uno", "Centro Dos", ZoneId.of("America/Mazatlan"))
                        .in(words));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void canBeHeldAndChecked(Language language) {
        UUID consent = UUID.randomUUID();
        String body = body(consent, "consent");
        PrintedWords words = new PrintedWords(language);
        TaggedPdf pdf = printed(body, words);

        pdf.mustBeAccessible(language.tag(), words.text("receipt.title"));
        assertThat(pdf.text())
                .contains("Centro Uno")
                .contains("Centro Dos")
                .contains(consent.toString())
                .contains("2026-01-15 05:00 (America/Mazatlan)")
                .contains(words.text("field.identity.legal_name"))
                .contains(words.text("purpose.referral"))
                .contains(NAME.commitment())
                .contains(Receipt.hash(body))
                .doesNotContain("Eulalia");
        assertThat(pdf.text().replace(" ", "")).contains(body);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void saysWhereThereWasNoConsentAndOnWhatItRested(Language language) {
        PrintedWords words = new PrintedWords(language);
        String consented = printed(body(UUID.randomUUID(), "consent"), words).text();
        assertThat(consented)
                .contains(words.text("basis.consent"))
                .contains(words.text("receipt.rights"))
                .doesNotContain(words.text("receipt.rights.without"));
        for (String basis : List.of("vital-interest", "child-protection")) {
            UUID record = UUID.randomUUID();
            assertThat(printed(body(record, basis), words).text())
                    .contains(words.text("receipt.basis"))
                    .contains(words.text("basis." + basis))
                    .contains(words.text("receipt.notice.without"))
                    .contains(words.text("receipt.rights.without"))
                    .contains(record.toString())
                    .doesNotContain(words.text("basis.consent"))
                    .doesNotContain(words.text("receipt.notice"))
                    .doesNotContain(words.text("receipt.rights"));
        }
    }
}
