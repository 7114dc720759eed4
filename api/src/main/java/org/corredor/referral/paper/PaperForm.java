package org.corredor.referral.paper;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.corredor.pdf.AccessiblePdf;
import org.corredor.pdf.PdfPage;
import org.corredor.pdf.PdfPage.Fact;
import org.corredor.referral.CompleteDraft;
import org.corredor.referral.PrintedWords;
import org.corredor.referral.RejectDraft;
import org.corredor.referral.SaltedField;

/**
 * The form as it is printed: whom it is from and for, the code, what is asked, the fields of the consent that were chosen and no other,
 * and where the receiver ticks an answer.
 *
 * @param center what the origin is called
 * @param sha256 of the receipt's text, in hex
 * @param zone in whose time it is told
 */
record PaperForm(PaperReferral referral, String center, List<SaltedField> fields, String sha256, ZoneId zone) {

    /** With the space that keeps the box beside its word. */
    private static final String BOX = "☐\u00a0";

    /** The document, in these words' language. */
    byte[] in(PrintedWords words) {
        PdfPage page = new PdfPage(words.tag(), words.text("form.title")).notice(words.text("form.notice"));
        facts(page, words, "form.parties", parties(words));
        page.section(words.text("form.code"))
                .code(referral.code == null ? "" : new FormCode(referral.code).printed())
                .paragraph(words.text("form.code.how"));
        facts(page, words, "form.asked", asked(words));
        facts(page, words, "form.fields", shared(words));
        page.section(words.text("form.answer"))
                .paragraph(words.text("form.answer.how"))
                .ticks(answers(words))
                .paragraph(words.text("answer.sign"));
        page.section(words.text("form.consent")).paragraph(words.text("form.consent.text"));
        page.facts(words.text("column.name"), words.text("column.value"), proofs(words));
        return AccessiblePdf.of(page);
    }

    private static void facts(PdfPage page, PrintedWords words, String section, List<Fact> facts) {
        page.section(words.text(section)).facts(words.text("column.name"), words.text("column.value"), facts);
    }

    private List<Fact> parties(PrintedWords words) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(words.text("form.origin"), center));
        if (referral.centerPlace != null) {
            facts.add(new Fact(words.text("form.place"), referral.centerPlace));
        }
        facts.add(new Fact(words.text("form.recipient"), referral.organizationName));
        facts.add(new Fact(words.text("form.service"), referral.serviceName));
        if (referral.sentAt != null) {
            facts.add(new Fact(words.text("form.printed"), PrintedWords.moment(referral.sentAt, zone)));
        }
        return facts;
    }

    private List<Fact> asked(PrintedWords words) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(words.text("form.urgency"), words.code("urgency", referral.urgency)));
        facts.add(new Fact(words.text("form.language"), words.code("language", referral.language)));
        facts.add(new Fact(words.text("form.interpreter"), words.yesOrNo(referral.interpreterNeeded)));
        facts.add(new Fact(words.text("form.age"), words.code("age", referral.ageBand)));
        facts.add(new Fact(words.text("form.minor"), words.text(referral.minor)));
        codes(facts, words, "form.safety", "flag", referral.safetyFlags);
        codes(facts, words, "form.access", "need", referral.accessNeeds);
        if (referral.deadlineDays != null) {
            facts.add(new Fact(words.text("form.deadline"), referral.deadlineDays.toString()));
        }
        return facts;
    }

    private static void codes(List<Fact> facts, PrintedWords words, String name, String list, String[] codes) {
        if (codes.length > 0) {
            facts.add(new Fact(
                    words.text(name),
                    Arrays.stream(codes).map(code -> words.code(list, code)).toList()));
        }
    }

    private List<Fact> shared(PrintedWords words) {
        FieldLines lines = new FieldLines(words);
        return fields.stream()
                .map(field ->
                        new Fact(words.code("field", field.field().code()), lines.of(field.field(), field.value())))
                .toList();
    }

    private static List<String> answers(PrintedWords words) {
        return List.of(
                words.text("answer.acknowledge"),
                words.text("answer.accept"),
                words.text("answer.reject") + " " + choices(words, "reason", RejectDraft.class, "reason"),
                words.text("answer.start"),
                words.text("answer.complete") + " " + choices(words, "result", CompleteDraft.class, "outcome"));
    }

    /** The codes that the electronic command takes, each to be ticked. */
    private static String choices(PrintedWords words, String list, Class<? extends Record> body, String member) {
        List<String> ticks = new ArrayList<>();
        for (String code : PaperAnswerDraft.codes(body, member)) {
            ticks.add(BOX + words.code(list, code));
        }
        return String.join("  ", ticks);
    }

    private List<Fact> proofs(PrintedWords words) {
        return List.of(
                new Fact(words.text("receipt.consent"), String.valueOf(referral.consentGrantId)),
                new Fact(words.text("receipt.referral"), referral.id.toString()),
                new Fact(words.text("receipt.hash"), sha256));
    }
}
