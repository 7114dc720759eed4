package org.corredor.local;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A referral's receipt, as the API hands it out: a text, its SHA-256, and in the text a commitment for each field that was shared.
 * Needs nothing but what a holder has, so that anyone can repeat it.
 *
 * @param text canonical JSON, as it stood
 * @param sha256 of its UTF-8, in hex
 */
public record Receipt(String text, String sha256) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * What a receipt says of the fields of a package.
     *
     * @param kept fields whose value and salt are those committed to
     * @param altered fields it commits to with another value or salt
     * @param unlisted fields it doesn't commit to
     * @param missing fields it commits to that the package doesn't have
     */
    public record Finding(Set<String> kept, Set<String> altered, Set<String> unlisted, Set<String> missing) {
        /** All of them are kept, and no more. */
        public boolean holds() {
            return altered.isEmpty() && unlisted.isEmpty() && missing.isEmpty();
        }
    }

    /**
     * From the answer of {@code GET .../receipt}.
     *
     * @throws IllegalArgumentException for what is none; its message holds nothing of it
     */
    public static Receipt read(String answer) {
        JsonNode read = json(answer);
        if (!read.path("receipt").isTextual() || !read.path("sha256").isTextual()) {
            throw new IllegalArgumentException("not a receipt");
        }
        Receipt receipt =
                new Receipt(read.path("receipt").asText(), read.path("sha256").asText());
        receipt.commitments();
        return receipt;
    }

    /** The text is the one that was hashed. */
    public boolean isWhole() {
        return HexFormat.of()
                .formatHex(digest().digest(text.getBytes(StandardCharsets.UTF_8)))
                .equals(sha256);
    }

    /** Who, with whom, on what, when; in the receipt's own words. */
    public Map<String, String> says() {
        Map<String, String> said = new TreeMap<>();
        json(text).properties().stream()
                .filter(member -> member.getValue().isTextual())
                .forEach(member -> said.put(member.getKey(), member.getValue().asText()));
        return said;
    }

    /** By field code. */
    public Map<String, String> commitments() {
        JsonNode fields = json(text).path("fields");
        if (!fields.isArray()) {
            throw new IllegalArgumentException("not a receipt");
        }
        Map<String, String> committed = new TreeMap<>();
        for (JsonNode field : fields) {
            committed.put(field.path("field").asText(), field.path("commitment").asText());
        }
        return committed;
    }

    /**
     * Holds a package, as the answer of {@code GET .../package}, against it.
     *
     * @throws IllegalArgumentException for what is none
     */
    public Finding of(String answer) {
        JsonNode fields = json(answer).path("fields");
        if (!fields.isArray()) {
            throw new IllegalArgumentException("not a package");
        }
        Map<String, String> committed = commitments();
        Finding finding =
                new Finding(new TreeSet<>(), new TreeSet<>(), new TreeSet<>(), new TreeSet<>(committed.keySet()));
        for (JsonNode field : fields) {
            String code = field.path("field").asText();
            finding.missing().remove(code);
            String commitment = committed.get(code);
            if (commitment == null) {
                finding.unlisted().add(code);
            } else {
                (commitment.equals(commitment(code, field)) ? finding.kept() : finding.altered()).add(code);
            }
        }
        return finding;
    }

    /** Base64 of SHA-256 over the salt's bytes, the field's code and the value's text. */
    private static String commitment(String code, JsonNode field) {
        MessageDigest digest = digest();
        digest.update(Base64.getDecoder().decode(field.path("salt").asText()));
        digest.update(code.getBytes(StandardCharsets.UTF_8));
        return Base64.getEncoder()
                .encodeToString(digest.digest(field.path("text").asText().getBytes(StandardCharsets.UTF_8)));
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException broken) {
            throw new IllegalArgumentException("not JSON");
        }
    }
}
