package org.corredor.http;

import java.util.UUID;

/** A view of one record that has an entity tag: answered with ETag, and 304 when the caller has it already. */
public interface Versioned {
    UUID id();

    /** The record's version: grows by one with each change. */
    int version();

    /**
     * What the entity tag says, without its quotes: the version, and after a dot whatever else the view shows that can
     * change while the version stays. Preconditions compare the version alone.
     */
    default String tag() {
        return "v" + version();
    }
}
