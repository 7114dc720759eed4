package org.corredor.referral.paper;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.corredor.consent.PackageField;
import org.corredor.referral.SaltedField;

/** A value of each package field, and what of it can be recognised on a form in English and stands in no other. */
final class FormFields {
    static final List<PackageField> ALL = List.of(PackageField.values());
    private static final ObjectMapper JSON = new ObjectMapper();

    private FormFields() {}

    static SaltedField salted(PackageField field) {
        return SaltedField.of(field, json(value(field)));
    }

    static JsonNode empty(PackageField field) {
        return json(
                switch (field) {
                    case BIRTH_YEAR -> "{\"birth_year\": null, \"age_band\": null}";
                    case GENDER -> "{\"code\": null, \"self_described\": null, \"pronoun\": null}";
                    case CHANNELS, SAFE_CONTACT, CASE_TYPES, SERVICE_HISTORY -> "[]";
                    case NEEDS -> "{\"interpreter_needed\": false, \"languages\": [], \"access_needs\": []}";
                    default -> "null";
                });
    }

    static List<String> marks(PackageField field) {
        return switch (field) {
            case LEGAL_NAME -> List.of("Eulalia Buitimea");
            case ALIAS -> List.of("Lala");
            case BIRTH_YEAR -> List.of("1990");
            case GENDER -> List.of("Woman", "muxe");
            case NATIONALITY -> List.of("Honduras");
            case CHANNELS -> List.of("+52 668 555 0101");
            case SAFE_CONTACT -> List.of("18-20", "leave no message");
            case CASE_TYPES -> List.of("Unpaid wages");
            case CASE_SUMMARY -> List.of("Two weeks unpaid.", "Second line.");
            case EMPLOYER -> List.of("Maquila del Norte", "Nave 3");
            case TRIGGER -> List.of("Payment due, 2026-01-14");
            case AMOUNTS -> List.of("4200.50 MXN");
            case SERVICE_HISTORY -> List.of("2026-01-05", "Guidance on rights");
            case NEEDS -> List.of("Languages: Mayo (Yoreme)");
        };
    }

    private static String value(PackageField field) {
        return switch (field) {
            case LEGAL_NAME -> "\"Eulalia Buitimea\"";
            case ALIAS -> "\"Lala\"";
            case BIRTH_YEAR -> "{\"birth_year\": 1990, \"age_band\": \"30-59\"}";
            case GENDER -> "{\"code\": \"woman\", \"self_described\": \"muxe\", \"pronoun\": \"ella\"}";
            case NATIONALITY -> "\"HN\"";
            case CHANNELS -> "[{\"channel\": \"phone\", \"value\": \"+52 668 555 0101\"}]";
            case SAFE_CONTACT -> "[{\"channel\": \"phone\", \"safe_hours\": \"18-20\", \"may_leave_message\": false}]";
            case CASE_TYPES -> "[\"recruitment-fraud\", \"unpaid-wages\"]";
            case CASE_SUMMARY -> "\"Two weeks unpaid.\\nSecond line.\"";
            case EMPLOYER -> "{\"name\": \"Maquila del Norte\", \"facility\": \"Nave 3\"}";
            case TRIGGER -> "{\"kind\": \"payment-due\", \"date\": \"2026-01-14\"}";
            case AMOUNTS -> "{\"claimed\": \"4200.50\", \"agreed\": null, \"paid\": null, \"currency\": \"MXN\"}";
            case SERVICE_HISTORY ->
                "[{\"on_date\": \"2026-01-05\", \"modality\": \"in-person\", \"outcome\": \"done\","
                        + " \"services\": [\"guidance-rights\"]}]";
            case NEEDS ->
                "{\"interpreter_needed\": true, \"languages\": [\"mfy\", \"es\"], \"access_needs\": [\"transport\"]}";
        };
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException broken) {
            throw new IllegalArgumentException(broken);
        }
    }
}
