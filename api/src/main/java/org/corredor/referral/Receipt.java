package org.corredor.referral;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

/**
 * What was shared: by whom, with whom, on which consent, for which purpose, when, under which version of the protocol, and
 * a commitment for each field.
 *
 * @param origin slug
 * @param basis consent, or what it was told on without one
 * @param recipient slug
 */
public record Receipt(
        UUID referral,
        String origin,
        String recipient,
        UUID consent,
        String purpose,
        String basis,
        Instant sentAt,
        String protocolVersion,
        List<SaltedField> fields) {

    /** The receipt's text: canonical JSON, fields in the order of their codes, no value among it. */
    public String body() {
        ObjectNode body = JsonNodeFactory.instance
                .objectNode()
                .put("referral", referral.toString())
                .put("origin", origin)
                .put("recipient", recipient)
                .put("consent", consent.toString())
                .put("purpose", purpose)
                .put("basis", basis)
                .put("sent_at", sentAt.toString())
                .put("protocol_version", protocolVersion);
        var listed = body.putArray("fields");
        fields.stream()
                .sorted(Comparator.comparing(field -> field.field().code()))
                .forEach(field ->
                        listed.addObject().put("field", field.field().code()).put("commitment", field.commitment()));
        return CanonicalJson.write(body);
    }

    /** Whose slugs a receipt names. */
    record Sides(String origin, String recipient) {}

    /** The two of a receipt's text. */
    static Sides sides(String body) {
        JsonNode receipt = CanonicalJson.read(body);
        return new Sides(
                receipt.path("origin").asText(), receipt.path("recipient").asText());
    }

    /** SHA-256 of a receipt's text in UTF-8, in hex. */
    public static String hash(String body) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(body.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
