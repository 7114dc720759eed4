package org.corredor.directory;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which records of a kind are read: what a search finds, or those of some ids that stand in the directory. */
sealed interface Wanted {
    Kind kind();

    /**
     * What matches, in order.
     *
     * @param size at most so many; null for all
     * @param before so many are passed over
     */
    record Found(
            Kind kind, DirectoryFilter filter, @Nullable Integer size, long before) implements Wanted {}

    record Of(Kind kind, List<Place> places) implements Wanted {}

    /**
     * One that was found.
     *
     * @param distance metres to the point that was asked about
     */
    record Place(UUID id, @Nullable Double distance) {}

    static Wanted of(Kind kind, List<UUID> ids) {
        return new Of(kind, ids.stream().map(id -> new Place(id, null)).toList());
    }

    static Wanted page(Kind kind, DirectoryFilter filter) {
        return new Found(kind, filter, filter.window().size(), filter.window().offset());
    }

    static Wanted one(Kind kind, UUID id) {
        return of(kind, List.of(id));
    }
}
