package org.corredor.directory;

import jakarta.persistence.Embeddable;
import java.util.UUID;

/** A record of the projection as one audience sees it: the same id stands there once for each. */
@Embeddable
record ProjectionKey(String audience, UUID id) {
    /** Whoever asks without a login. */
    static final String PUBLIC = "public";
}
