package org.corredor.referral;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Whether a receipt is what was hashed, and whether the fields one holds are those it commits to. Needs nothing but what
 * a holder of both has: anyone can repeat it.
 *
 * @param authentic the text has the hash
 * @param altered fields the receipt commits to with another value or salt
 * @param unlisted fields the receipt doesn't commit to
 * @param missing fields it commits to that one doesn't hold
 */
public record ReceiptCheck(boolean authentic, Set<String> altered, Set<String> unlisted, Set<String> missing) {

    /** The receipt is whole and the fields are exactly those it commits to. */
    public boolean holds() {
        return authentic && altered.isEmpty() && unlisted.isEmpty() && missing.isEmpty();
    }

    /**
     * Checks fields against a receipt.
     *
     * @param body the receipt's text, as it was handed out
     * @param sha256 of the text, in hex
     * @throws IllegalArgumentException for a text that is no receipt
     */
    static ReceiptCheck of(String body, String sha256, Collection<SaltedField> held) {
        Map<String, String> committed = commitments(body);
        Set<String> altered = new TreeSet<>();
        Set<String> unlisted = new TreeSet<>();
        Set<String> missing = new TreeSet<>(committed.keySet());
        for (SaltedField field : held) {
            String code = field.field().code();
            String commitment = committed.get(code);
            missing.remove(code);
            if (commitment == null) {
                unlisted.add(code);
            } else if (!commitment.equals(field.commitment())) {
                altered.add(code);
            }
        }
        boolean authentic = sha256.equals(Receipt.hash(body));
        return new ReceiptCheck(authentic, altered, unlisted, missing);
    }

    private static Map<String, String> commitments(String body) {
        JsonNode fields = CanonicalJson.read(body).path("fields");
        if (!fields.isArray()) {
            throw new IllegalArgumentException("not a receipt");
        }
        Map<String, String> committed = new HashMap<>();
        for (JsonNode field : fields) {
            committed.put(field.path("field").asText(), field.path("commitment").asText());
        }
        return committed;
    }
}
