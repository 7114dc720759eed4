package org.corredor.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;

/**
 * The projection by id: each read is one statement that brings what the view nests, in the order of the ids, and names
 * its audience at every table, so that nothing joins over to what is for others.
 */
@ApplicationScoped
class PublishedDirectory {
    private static final String OF_ITS_ORGANIZATION =
            " join PublishedOrganization o" + " on o.key.audience = s.key.audience and o.key.id = s.organizationId";
    private static final String AT_ITS_LOCATION =
            " join PublishedLocation l on l.key.audience = p.key.audience and l.key.id = p.locationId";

    private final EntityManager database;

    PublishedDirectory(EntityManager database) {
        this.database = database;
    }

    /** A service and the organization that gives it. */
    record Offer(PublishedService service, PublishedOrganization organization) {}

    /** A service's being given at a place. */
    record Place(PublishedServiceAtLocation given, PublishedLocation location) {}

    /** The same with the service and its organization. */
    record PlacedOffer(
            PublishedServiceAtLocation given,
            PublishedLocation location,
            PublishedService service,
            PublishedOrganization organization) {}

    List<Offer> services(List<UUID> ids, String audience) {
        return read(
                "select s, o from PublishedService s" + OF_ITS_ORGANIZATION
                        + " where s.key.audience = :audience and s.key.id in :ids order by s.key.id",
                Offer.class,
                ids,
                audience);
    }

    List<PublishedOrganization> organizations(List<UUID> ids, String audience) {
        return read(
                "select o from PublishedOrganization o"
                        + " where o.key.audience = :audience and o.key.id in :ids order by o.key.id",
                PublishedOrganization.class,
                ids,
                audience);
    }

    List<PlacedOffer> serviceAtLocations(List<UUID> ids, String audience) {
        return read(
                "select p, l, s, o from PublishedServiceAtLocation p" + AT_ITS_LOCATION
                        + " join PublishedService s on s.key.audience = p.key.audience and s.key.id = p.serviceId"
                        + OF_ITS_ORGANIZATION
                        + " where p.key.audience = :audience and p.key.id in :ids order by p.key.id",
                PlacedOffer.class,
                ids,
                audience);
    }

    List<Place> placesOfService(UUID service, String audience) {
        return read(
                "select p, l from PublishedServiceAtLocation p" + AT_ITS_LOCATION
                        + " where p.key.audience = :audience and p.serviceId in :ids order by p.key.id",
                Place.class,
                List.of(service),
                audience);
    }

    List<PublishedLocation> locationsOfOrganization(UUID organization, String audience) {
        return read(
                "select l from PublishedLocation l"
                        + " where l.key.audience = :audience and l.organizationId in :ids order by l.key.id",
                PublishedLocation.class,
                List.of(organization),
                audience);
    }

    private <T> List<T> read(String hql, Class<T> row, List<UUID> ids, String audience) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return database.createQuery(hql, row)
                .setParameter("audience", audience)
                .setParameter("ids", ids)
                .getResultList();
    }
}
