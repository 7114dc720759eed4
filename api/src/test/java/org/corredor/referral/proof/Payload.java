package org.corredor.referral.proof;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import org.corredor.referral.proof.Step.Code;
import org.corredor.referral.proof.Step.Parcel;
import org.jspecify.annotations.Nullable;

/** What the steps' words stand for. */
final class Payload {
    static final String ENVELOPE = """
            {"urgency": "urgent", "language": "es", "interpreter_needed": false, "age_band": "30-59", "minor": "no",
             "safety_flags": ["threatened"], "access_needs": [], "deadline_days": 12, "protocol_version": "1"}""";

    static final String RECEIPT = "{\"fields\":[\"identity.alias\",\"case.summary\"]}";

    private Payload() {}

    static List<String> fields(Parcel parcel) {
        return switch (parcel) {
            case BOTH_FIELDS, ANOTHER_RECEIPT -> List.of("identity.alias", "case.summary");
            case ONE_FIELD -> List.of("identity.alias");
            case A_FIELD_TOO_MANY -> List.of("identity.alias", "contact.channels");
            case A_FIELD_TWICE -> List.of("identity.alias", "identity.alias");
            case NOTHING -> List.of();
        };
    }

    /** A command's code: what a report says of the work, a close of its end, any other of why. */
    static @Nullable String reason(Code code, String command) {
        return text(
                code,
                switch (command) {
                    case "report" -> "no-show";
                    case "close" -> "as-hoped";
                    default -> "other";
                });
    }

    static @Nullable String outcome(Code code) {
        return text(code, "resolved");
    }

    private static @Nullable String text(Code code, String known) {
        return switch (code) {
            case NONE -> null;
            case KNOWN -> known;
            case FREE_TEXT -> "Juana ya no quiso";
        };
    }

    static byte[] hash(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
