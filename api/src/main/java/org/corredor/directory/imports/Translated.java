package org.corredor.directory.imports;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.corredor.directory.sql.Statements;
import org.corredor.problem.FieldError;
import org.corredor.tenancy.RecordIds;

/**
 * Texts of a record in other languages, as a file brings them. A stale one stays stale: it is bound to a source that nobody has. What
 * a file says of verifications is left out: nobody vouches by a file.
 */
@ApplicationScoped
class Translated {
    private static final Set<String> LANGUAGES = Set.of("es", "en", "ht");
    private static final int TEXT = 5000;
    private static final int AT_MOST = 100;

    private static final String REMOVE = "DELETE FROM app.translation WHERE tenant_id = app.tid() AND record_id = ?";
    private static final String ADD = """
            INSERT INTO app.translation (id, record_id, field, language, text, source_digest) VALUES (?, ?, ?, ?, ?, ?)""";

    private final Statements statements;

    Translated(Statements statements) {
        this.statements = statements;
    }

    /** One text. */
    record Text(String field, String language, String text, boolean stale) {}

    /** Reads them, adding what is wrong; {@code record} is what they translate. */
    static List<Text> read(JsonNode translations, ObjectNode record, List<FieldError> errors) {
        List<Text> texts = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < translations.size(); i++) {
            JsonNode it = translations.get(i);
            Text text = new Text(
                    it.path("field").asText(),
                    it.path("language").asText(),
                    it.path("text").asText(),
                    it.path("stale").asBoolean());
            String pointer = "/translations/" + i;
            if (!record.path(text.field()).isTextual()) {
                errors.add(new FieldError(pointer + "/field", "unknown-reference"));
            } else if (!LANGUAGES.contains(text.language())) {
                errors.add(new FieldError(pointer + "/language", "code", "es, en, ht"));
            } else if (text.text().isEmpty() || text.text().length() > TEXT) {
                errors.add(new FieldError(pointer + "/text", "size", 1, TEXT));
            } else if (!seen.add(text.field() + " " + text.language()) || i >= AT_MOST) {
                errors.add(new FieldError(pointer, "duplicate"));
            }
            texts.add(text);
        }
        return texts;
    }

    /** Puts these in the place of what is there. */
    void replace(UUID record, List<Text> texts, ObjectNode source) {
        statements.run(REMOVE, statement -> {
            statement.setObject(1, record);
            return statement.executeUpdate();
        });
        for (Text text : texts) {
            statements.run(ADD, statement -> {
                statement.setObject(1, RecordIds.next());
                statement.setObject(2, record);
                statement.setString(3, text.field());
                statement.setString(4, text.language());
                statement.setString(5, text.text());
                String from = source.path(text.field()).asText();
                statement.setBytes(6, text.stale() ? new byte[32] : digest(from));
                return statement.executeUpdate();
            });
        }
    }

    private static byte[] digest(String source) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(source.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
