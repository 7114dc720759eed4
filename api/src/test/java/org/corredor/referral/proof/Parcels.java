package org.corredor.referral.proof;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** What a draft and a sending carry: the same each time. */
final class Parcels {
    static final String ENVELOPE = """
            {"urgency": "urgent", "language": "es", "interpreter_needed": false, "age_band": "30-59", "minor": "no",
             "safety_flags": ["threatened"], "access_needs": [], "deadline_days": 12, "protocol_version": "1"}""";

    static final String RECEIPT = "{\"fields\":[\"identity.alias\",\"case.summary\"]}";

    private Parcels() {}

    static byte[] hash(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
