package org.corredor.http;

import java.util.UUID;
import org.corredor.problem.FieldError;
import org.corredor.problem.Problem;
import org.jspecify.annotations.Nullable;

/** Ids in filters. One in a path that is none names nothing and is a 404; one in a filter is a mistake to point at. */
public final class RecordId {
    private RecordId() {}

    /**
     * The id of a query parameter, null when it is absent.
     *
     * @throws Problem 422 at {@code ?name} for what is no UUID in its canonical form
     */
    public static @Nullable UUID ofQuery(String name, @Nullable String sent) {
        if (sent == null) {
            return null;
        }
        try {
            UUID id = UUID.fromString(sent);
            if (id.toString().equalsIgnoreCase(sent)) {
                return id;
            }
        } catch (IllegalArgumentException malformed) {
            // answered below like a shortened form
        }
        throw Problem.invalid(new FieldError("?" + name, "format"));
    }
}
