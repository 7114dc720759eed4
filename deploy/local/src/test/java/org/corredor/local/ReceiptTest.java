package org.corredor.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** What a receipt proves, to someone who has it and a package and nothing else. */
class ReceiptTest {
    private static final String ALIAS = field("identity.alias", "salt of alias", "\\\"Eulalia\\\"");
    private static final String SUMMARY = field("case.summary", "salt of summary", "\\\"two weeks\\\"");
    private static final String TEXT = "{\"fields\":[" + committed("case.summary", "salt of summary", "\"two weeks\"")
            + "," + committed("identity.alias", "salt of alias", "\"Eulalia\"") + "],\"recipient\":\"ciudad-juarez\"}";
    private static final Receipt RECEIPT = Receipt.read(answer(TEXT, hex(TEXT)));

    @Test
    void theFieldsThatWereSentHold() {
        assertThat(RECEIPT.isWhole()).isTrue();
        Receipt.Finding finding = RECEIPT.of(packed(ALIAS, SUMMARY));
        assertThat(finding.holds()).isTrue();
        assertThat(finding.kept()).containsExactly("case.summary", "identity.alias");
        assertThat(RECEIPT.says()).containsEntry("recipient", "ciudad-juarez");
    }

    @Test
    void anotherValueOrAnotherSaltIsNamed() {
        assertThat(RECEIPT.of(packed(ALIAS.replace("Eulalia", "Otra"), SUMMARY)).altered())
                .containsExactly("identity.alias");
        assertThat(RECEIPT.of(packed(field("identity.alias", "other salt", "\\\"Eulalia\\\""), SUMMARY))
                        .altered())
                .containsExactly("identity.alias");
    }

    @Test
    void aFieldTooManyAndOneTooFewAreNamed() {
        Receipt.Finding finding = RECEIPT.of(packed(ALIAS, field("needs", "salt", "x")));
        assertThat(finding.unlisted()).containsExactly("needs");
        assertThat(finding.missing()).containsExactly("case.summary");
        assertThat(finding.holds()).isFalse();
    }

    @Test
    void aReceiptThatWasTouchedIsNotWhole() {
        String touched = TEXT.replace("ciudad-juarez", "tijuana");
        assertThat(touched).isNotEqualTo(TEXT);
        assertThat(Receipt.read(answer(touched, hex(TEXT))).isWhole()).isFalse();
    }

    @Test
    void whatIsNoReceiptIsRefusedWithoutRepeatingIt() {
        for (String none : new String[] {"secret", "{\"secret\":1}", answer("{\\\"secret\\\":1}", "00")}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Receipt.read(none))
                    .withMessageNotContaining("secret");
        }
        assertThatIllegalArgumentException().isThrownBy(() -> RECEIPT.of("{}"));
    }

    private static String answer(String text, String hash) {
        return "{\"receipt\": \"" + text.replace("\"", "\\\"") + "\", \"sha256\": \"" + hash + "\"}";
    }

    private static String packed(String... fields) {
        return "{\"fields\": [" + String.join(", ", fields) + "]}";
    }

    private static String field(String code, String salt, String text) {
        return "{\"field\": \"" + code + "\", \"salt\": \"" + base64(salt.getBytes(StandardCharsets.UTF_8))
                + "\", \"text\": \"" + text + "\"}";
    }

    private static String committed(String code, String salt, String text) {
        return "{\"commitment\":\"" + base64(sha256(salt + code + text)) + "\",\"field\":\"" + code + "\"}";
    }

    private static String hex(String text) {
        return HexFormat.of().formatHex(sha256(text));
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
