package org.corredor.directory.record;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.UUID;

/** One text of a record in another language, bound to the source it was made from; stale when the source reads otherwise. */
@Entity
@Table(name = "translation", schema = "app")
class TranslatedText extends Identified {
    UUID recordId;

    String field;

    String language;

    String text;

    byte[] sourceDigest;

    Instant updatedAt;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    TranslatedText() {}

    TranslatedText(UUID id, UUID recordId, String field, String language, String text, String source, Instant now) {
        super(id);
        this.recordId = recordId;
        this.field = field;
        this.language = language;
        this.text = text;
        this.sourceDigest = digest(source);
        this.updatedAt = now;
    }

    /** SHA-256 of the text in UTF-8, as the rendering compares it. */
    static byte[] digest(String source) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(source.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
