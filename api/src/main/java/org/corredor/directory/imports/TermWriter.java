package org.corredor.directory.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.corredor.directory.hsds.HsdsTaxonomy;
import org.corredor.directory.hsds.HsdsTaxonomyTerm;
import org.corredor.directory.imports.Report.Outcome;
import org.corredor.directory.sql.Statements;
import org.corredor.tenancy.TenantId;
import org.jspecify.annotations.Nullable;

/**
 * Taxonomies and terms that a file brings become the center's own. They have no column for the source's id, so their own id is made of
 * it: the same file finds them again (UUID version 8, RFC 9562 5.8: SHA-256 of the tenant and the source's id). A new one is a draft.
 */
@ApplicationScoped
class TermWriter {
    private static final String TAXONOMY = """
            INSERT INTO app.taxonomy AS t (id, name, description, uri, version, publication) VALUES (?, ?, ?, ?, ?, 'draft')
            ON CONFLICT (tenant_id, id) DO UPDATE SET name = excluded.name, description = excluded.description,
              uri = excluded.uri, version = excluded.version, last_modified = now()
              WHERE (t.name, t.description, t.uri, t.version)
                IS DISTINCT FROM (excluded.name, excluded.description, excluded.uri, excluded.version)
            RETURNING xmax = 0""";

    private static final String TERM = """
            INSERT INTO app.taxonomy_term AS t
                   (id, taxonomy_id, code, name, description, language, taxonomy, term_uri, labels, publication)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, 'draft')
            ON CONFLICT (tenant_id, id) DO UPDATE SET taxonomy_id = excluded.taxonomy_id, code = excluded.code,
              name = excluded.name, description = excluded.description, language = excluded.language,
              taxonomy = excluded.taxonomy, term_uri = excluded.term_uri, labels = excluded.labels, last_modified = now()
              WHERE (t.taxonomy_id, t.code, t.name, t.description, t.language, t.taxonomy, t.term_uri, t.labels)
                IS DISTINCT FROM (excluded.taxonomy_id, excluded.code, excluded.name, excluded.description,
                  excluded.language, excluded.taxonomy, excluded.term_uri, excluded.labels)
            RETURNING xmax = 0""";

    private static final String SHOW = " SET publication = 'published', last_modified = now()"
            + " WHERE tenant_id = app.tid() AND id = ? AND publication <> 'published'";

    private static final String PARENT = "UPDATE app.taxonomy_term SET parent_id = ?, last_modified = now()"
            + " WHERE tenant_id = app.tid() AND id = ? AND parent_id IS DISTINCT FROM ?";
    private static final String IS_OWN = " WHERE tenant_id = app.tid() AND id = ?";

    private static final String IN_CIRCLE = """
            WITH RECURSIVE above AS (
              SELECT parent_id FROM app.taxonomy_term WHERE tenant_id = app.tid() AND id = ?
              UNION SELECT t.parent_id FROM above a JOIN app.taxonomy_term t ON t.tenant_id = app.tid() AND t.id = a.parent_id)
            SELECT true FROM above WHERE parent_id = ?""";

    private final Statements statements;
    private final ObjectMapper json;

    TermWriter(Statements statements, ObjectMapper json) {
        this.statements = statements;
        this.json = json;
    }

    /** The own id of what a source calls so. */
    static UUID id(TenantId tenant, String kind, String ref) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            ByteBuffer hash = ByteBuffer.wrap(
                    digest.digest((tenant + "\n" + kind + "\n" + ref).getBytes(StandardCharsets.UTF_8)));
            long high = (hash.getLong() & ~0xf000L) | 0x8000L;
            long low = (hash.getLong() & 0x3fffffffffffffffL) | 0x8000000000000000L;
            return new UUID(high, low);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    /** Whether it is the center's own and not another's that is published. */
    boolean isOwn(String kind, UUID id) {
        return statements
                .run("SELECT true FROM app." + kind + IS_OWN, statement -> {
                    statement.setObject(1, id);
                    return first(statement);
                })
                .isPresent();
    }

    Outcome write(UUID id, HsdsTaxonomy it) {
        return statements.run(TAXONOMY, statement -> {
            statement.setObject(1, id);
            statement.setString(2, it.name());
            statement.setString(3, it.description());
            statement.setString(4, it.uri());
            statement.setString(5, it.version());
            return outcome(first(statement));
        });
    }

    Outcome write(UUID id, HsdsTaxonomyTerm it) {
        return statements.run(TERM, statement -> {
            statement.setObject(1, id);
            statement.setObject(2, it.taxonomyId());
            statement.setString(3, it.code());
            statement.setString(4, it.name());
            statement.setString(5, it.description());
            statement.setString(6, it.language());
            statement.setString(7, it.taxonomy());
            statement.setString(8, it.termUri());
            statement.setString(9, it.labels() == null ? null : text(it.labels()));
            return outcome(first(statement));
        });
    }

    /** Lets a taxonomy or term be shown; whether it wasn't so before. */
    boolean show(String kind, UUID id) {
        return statements.run("UPDATE app." + kind + SHOW, statement -> {
            statement.setObject(1, id);
            return statement.executeUpdate() == 1;
        });
    }

    /** Hangs a term below another or below none; empty for one that would hang below itself, else whether that is new. */
    Optional<Boolean> setParent(UUID id, @Nullable UUID parent) {
        int changed = statements.run(PARENT, statement -> {
            statement.setObject(1, parent);
            statement.setObject(2, id);
            statement.setObject(3, parent);
            return statement.executeUpdate();
        });
        boolean circle = parent != null
                && statements
                        .run(IN_CIRCLE, statement -> {
                            statement.setObject(1, id);
                            statement.setObject(2, id);
                            return first(statement);
                        })
                        .isPresent();
        return circle ? Optional.empty() : Optional.of(changed == 1);
    }

    private String text(Object labels) {
        try {
            return json.writeValueAsString(labels);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("labels are text", impossible);
        }
    }

    private static Outcome outcome(Optional<Boolean> inserted) {
        return inserted.map(isNew -> isNew ? Outcome.CREATED : Outcome.CHANGED).orElse(Outcome.UNCHANGED);
    }

    private static Optional<Boolean> first(PreparedStatement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery()) {
            return row.next() ? Optional.of(row.getBoolean(1)) : Optional.empty();
        }
    }
}
