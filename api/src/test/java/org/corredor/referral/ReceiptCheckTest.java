package org.corredor.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.node.TextNode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.corredor.consent.PackageField;
import org.junit.jupiter.api.Test;

/** What a receipt proves, to someone who has it and a package and nothing else. */
class ReceiptCheckTest {
    private static final SaltedField ALIAS = field(PackageField.ALIAS, "Eulalia");
    private static final SaltedField SUMMARY = field(PackageField.CASE_SUMMARY, "two weeks' wages");
    private static final String BODY = receipt(List.of(SUMMARY, ALIAS));
    private static final String HASH = Receipt.hash(BODY);

    @Test
    void theFieldsThatWereSentHold() {
        assertThat(ReceiptCheck.of(BODY, HASH, List.of(ALIAS, SUMMARY)).holds()).isTrue();
    }

    @Test
    void anotherValueUnderTheSameSaltIsNamed() {
        SaltedField changed = new SaltedField(PackageField.ALIAS, ALIAS.salt(), "\"Otra\"");
        ReceiptCheck check = ReceiptCheck.of(BODY, HASH, List.of(changed, SUMMARY));
        assertThat(check.altered()).containsExactly("identity.alias");
        assertThat(check.holds()).isFalse();
    }

    @Test
    void theSameValueUnderAnotherSaltIsNamed() {
        assertThat(ReceiptCheck.of(BODY, HASH, List.of(field(PackageField.ALIAS, "Eulalia"), SUMMARY))
                        .altered())
                .containsExactly("identity.alias");
    }

    @Test
    void aFieldTooManyAndOneTooFewAreNamed() {
        ReceiptCheck check = ReceiptCheck.of(BODY, HASH, List.of(ALIAS, field(PackageField.NEEDS, "x")));
        assertThat(check.unlisted()).containsExactly("needs");
        assertThat(check.missing()).containsExactly("case.summary");
        assertThat(check.holds()).isFalse();
    }

    @Test
    void aReceiptThatWasTouchedIsNotAuthentic() {
        String touched = BODY.replace("ciudad-juarez", "tijuana");
        assertThat(touched).isNotEqualTo(BODY);
        assertThat(ReceiptCheck.of(touched, HASH, List.of(ALIAS, SUMMARY)).authentic())
                .isFalse();
    }

    @Test
    void aTextThatIsNoReceiptIsRefusedWithoutRepeatingIt() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ReceiptCheck.of("{\"secret\":1}", HASH, List.of()))
                .withMessageNotContaining("secret");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ReceiptCheck.of("secret", HASH, List.of()))
                .withMessageNotContaining("secret");
    }

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
