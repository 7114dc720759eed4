package org.corredor.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Set;
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
        assertTrue(RECEIPT.isWhole());
        Receipt.Finding finding = RECEIPT.of(packed(ALIAS, SUMMARY));
        assertTrue(finding.holds());
        assertEquals(Set.of("case.summary", "identity.alias"), finding.kept());
        assertEquals("ciudad-juarez", RECEIPT.says().get("recipient"));
    }

    @Test
    void anotherValueOrAnotherSaltIsNamed() {
        assertEquals(
                Set.of("identity.alias"),
                RECEIPT.of(packed(ALIAS.replace("Eulalia", "Otra"), SUMMARY)).altered());
        String salted = field("identity.alias", "other salt", "\\\"Eulalia\\\"");
        assertEquals(
                Set.of("identity.alias"), RECEIPT.of(packed(salted, SUMMARY)).altered());
    }

    @Test
    void aFieldTooManyAndOneTooFewAreNamed() {
        Receipt.Finding finding = RECEIPT.of(packed(ALIAS, field("needs", "salt", "x")));
        assertEquals(Set.of("needs"), finding.unlisted());
        assertEquals(Set.of("case.summary"), finding.missing());
        assertFalse(finding.holds());
    }

    @Test
    void aReceiptThatWasTouchedIsNotWhole() {
        String touched = TEXT.replace("ciudad-juarez", "tijuana");
        assertNotEquals(TEXT, touched);
        assertFalse(Receipt.read(answer(touched, hex(TEXT))).isWhole());
    }

    @Test
    void whatIsNoReceiptIsRefusedWithoutRepeatingIt() {
        for (String none : new String[] {"secret", "{\"secret\":1}", "{\"receipt\": \"secret\", \"sha256\": \"00\"}"}) {
            String said = String.valueOf(assertThrows(IllegalArgumentException.class, () -> Receipt.read(none))
                    .getMessage());
            assertFalse(said.contains("secret"), said);
        }
        assertThrows(IllegalArgumentException.class, () -> RECEIPT.of("{}"));
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
