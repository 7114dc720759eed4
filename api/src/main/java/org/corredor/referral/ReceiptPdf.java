package org.corredor.referral;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.corredor.pdf.AccessiblePdf;
import org.corredor.pdf.PdfPage;
import org.corredor.pdf.PdfPage.Fact;

/**
 * A receipt to be held: what was shared, with whom, on which basis and when, and what is needed to check it. It has no value of a
 * field, since the receipt has none. Where there was no consent it says so, and nothing of a consent that could be withdrawn.
 *
 * @param body the receipt's text
 * @param sha256 of the text, in hex
 * @param origin name of who shared
 * @param recipient name of who received
 * @param zone in whose time it is told
 */
public record ReceiptPdf(String body, String sha256, String origin, String recipient, ZoneId zone) {
    private static final String CONSENT = "consent";

    /** The document, in these words' language. */
    public byte[] in(PrintedWords words) {
        JsonNode receipt = CanonicalJson.read(body);
        String kind = basis(receipt).equals(CONSENT) ? "" : ".without";
        PdfPage page = new PdfPage(words.tag(), words.text("receipt.title"))
                .notice(words.text("receipt.notice" + kind))
                .section(words.text("receipt.facts"))
                .facts(words.text("column.name"), words.text("column.value"), facts(receipt, words))
                .section(words.text("receipt.shared"))
                .list(shared(receipt, words))
                .paragraph(words.text("receipt.rights" + kind))
                .section(words.text("receipt.check"))
                .paragraph(words.text("receipt.commitments"))
                .facts(words.text("receipt.code"), words.text("receipt.commitment"), commitments(receipt))
                .section(words.text("receipt.hash"))
                .exact(sha256)
                .section(words.text("receipt.text"))
                .exact(body);
        return AccessiblePdf.of(page);
    }

    private List<Fact> facts(JsonNode receipt, PrintedWords words) {
        Instant sent = Instant.parse(receipt.path("sent_at").asText());
        String basis = basis(receipt);
        return List.of(
                new Fact(words.text("receipt.origin"), origin),
                new Fact(words.text("receipt.recipient"), recipient),
                new Fact(words.text("receipt.sent"), PrintedWords.moment(sent, zone)),
                new Fact(
                        words.text("receipt.purpose"),
                        words.code("purpose", receipt.path("purpose").asText())),
                new Fact(words.text("receipt.basis"), words.code("basis", basis)),
                new Fact(
                        words.text(basis.equals(CONSENT) ? "receipt.consent" : "receipt.without"),
                        receipt.path("consent").asText()),
                new Fact(
                        words.text("receipt.referral"), receipt.path("referral").asText()),
                new Fact(
                        words.text("receipt.protocol"),
                        receipt.path("protocol_version").asText()));
    }

    /** What it rested on; the receipts from before that was written rested on a consent. */
    private static String basis(JsonNode receipt) {
        return receipt.path("basis").asText(CONSENT);
    }

    private static List<String> shared(JsonNode receipt, PrintedWords words) {
        List<String> shared = new ArrayList<>();
        receipt.path("fields")
                .forEach(field ->
                        shared.add(words.code("field", field.path("field").asText())));
        return shared;
    }

    private static List<Fact> commitments(JsonNode receipt) {
        List<Fact> commitments = new ArrayList<>();
        receipt.path("fields")
                .forEach(field -> commitments.add(new Fact(
                        field.path("field").asText(), field.path("commitment").asText())));
        return commitments;
    }
}
