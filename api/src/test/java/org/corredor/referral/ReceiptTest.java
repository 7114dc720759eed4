package org.corredor.referral;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.TextNode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.corredor.consent.PackageField;
import org.junit.jupiter.api.Test;

/** What a receipt says; what it proves, the launcher checks. */
class ReceiptTest {
    private static final SaltedField ALIAS = field(PackageField.ALIAS, "Eulalia");
    private static final SaltedField SUMMARY = field(PackageField.CASE_SUMMARY, "two weeks' wages");
    private static final String BODY = receipt(List.of(SUMMARY, ALIAS));

    @Test
    void receiptIsOneLineWithMembersInOrderAndNoValue() {
        assertThat(BODY)
                .doesNotContain("\n")
                .doesNotContain("Eulalia")
                .doesNotContain("wages")
                .startsWith("{\"basis\":\"consent\",\"consent\":\"")
                .containsSubsequence(
                        "\"consent\":",
                        "\"fields\":",
                        "\"case.summary\"",
                        "\"identity.alias\"",
                        "\"origin\":\"topolobampo\"",
                        "\"protocol_version\":",
                        "\"purpose\":\"referral\"",
                        "\"recipient\":\"ciudad-juarez\"",
                        "\"referral\":",
                        "\"sent_at\":\"2026-01-05T12:00:00Z\"");
        assertThat(receipt(List.of(ALIAS, SUMMARY))).isEqualTo(BODY);
    }

    @Property
    void whatWasSealedComesBack(@ForAll String text) {
        SaltedField made = field(PackageField.CASE_SUMMARY, text);
        assertThat(SaltedField.parse(PackageField.CASE_SUMMARY, made.plaintext()))
                .isEqualTo(made);
        assertThat(made.toString()).isEqualTo("SaltedField[case.summary]");
    }

    @Test
    void equalValuesHaveUnequalCommitments() {
        assertThat(field(PackageField.ALIAS, "Ana").commitment())
                .isNotEqualTo(field(PackageField.ALIAS, "Ana").commitment());
    }

    private static SaltedField field(PackageField field, String text) {
        return SaltedField.of(field, TextNode.valueOf(text));
    }

    private static String receipt(List<SaltedField> fields) {
        return new Receipt(
                        UUID.fromString("0199aaaa-0000-7000-8000-0000000000aa"),
                        "topolobampo",
                        "ciudad-juarez",
                        UUID.fromString("0199aaaa-0000-7000-8000-0000000000bb"),
                        "referral",
                        "consent",
                        Instant.parse("2026-01-05T12:00:00Z"),
                        "1.0",
                        fields)
                .body();
    }
}
