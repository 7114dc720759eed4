package org.corredor.directory;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was read, in order.
 *
 * @param total how many match on all pages; of a reading by ids, how many there are
 */
record Hits(List<Hit> list, long total) {

    /**
     * One record with what an answer nests.
     *
     * @param distance metres to the point that was asked about; null where none was, or no place is known
     * @param document the record with its own parts
     * @param organization of a service
     * @param service of a service at a location
     * @param offers of a service, or the one of a service at a location
     * @param locations of an organization
     */
    record Hit(
            UUID id,
            @Nullable Double distance,
            ObjectNode document,
            @Nullable ObjectNode organization,
            @Nullable ObjectNode service,
            List<Offer> offers,
            List<ObjectNode> locations) {}

    /**
     * A service as it is given at a place, or at none yet.
     *
     * @param atLocation null where it has no place
     * @param zone in which the schedules are meant unless they say so themselves
     * @param schedules HSDS schedules, the most particular there are
     */
    record Offer(@Nullable ObjectNode atLocation, @Nullable ObjectNode location, ZoneId zone, String schedules) {}
}
