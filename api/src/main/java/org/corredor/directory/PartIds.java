package org.corredor.directory;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** HSDS gives each part of a record an id; a part stored as a column has one made of its record's id and its name. */
final class PartIds {
    private PartIds() {}

    /** The same for the same record and part, always (UUID version 3, RFC 9562). */
    static UUID of(UUID record, String part) {
        return UUID.nameUUIDFromBytes((record + "#" + part).getBytes(StandardCharsets.UTF_8));
    }
}
