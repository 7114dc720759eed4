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

    @ParameterizedTest
    @EnumSource(Language.class)
    void canBeHeldAndChecked(Language language) {
        UUID consent = UUID.randomUUID();
        String body = new Receipt(
                        UUID.randomUUID(),
                        "topolobampo",
                        "ciudad-juarez",
                        consent,
                        "referral",
                        "consent",
                        Instant.parse("2026-01-15T12:00:00Z"),
                        "1.0",
                        List.of(NAME))
                .body();
        PrintedWords words = new PrintedWords(language);
        TaggedPdf pdf = new TaggedPdf(
                new ReceiptPdf(body, Receipt.hash(body), "Centro Uno", "Centro Dos", ZoneId.of("America/Mazatlan"))
                        .in(words));

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
}
