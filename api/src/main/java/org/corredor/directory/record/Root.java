package org.corredor.directory.record;

import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the four records have in common.
 *
 * @param <D> its draft, as its owner writes it
 */
@MappedSuperclass
abstract class Root<D extends Record> extends Identified {
    @Column(updatable = false)
    @Nullable
    String externalId;

    String publication = Publication.DRAFT;

    Instant lastModified;

    @Version
    int version;

    @Column(updatable = false)
    Instant createdAt;

    Instant updatedAt;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    Root() {}

    Root(UUID id, @Nullable String externalId, Instant now) {
        super(id);
        this.externalId = externalId;
        this.lastModified = now;
        this.createdAt = now;
        this.updatedAt = now;
    }

    abstract Kind kind();

    /** Takes over the draft's own properties; the parts are rows of their own. */
    abstract void write(D draft);

    /** Another version, and a later one for those who ask what was modified since. */
    void touch(Instant now) {
        lastModified = now;
        updatedAt = now;
    }

    boolean isPublished() {
        return publication.equals(Publication.PUBLISHED);
    }
}
