package org.corredor.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.corredor.problem.Problem;

/**
 * Reads the public directory, over the whole network. Nothing here depends on who asks, so nothing is recorded of it; a
 * list costs three statements (tenant, ids with their count, records), a record as many at most.
 */
@ApplicationScoped
@Transactional
public class DirectoryService {
    private static final String AUDIENCE = ProjectionKey.PUBLIC;

    private final DirectorySearch search;
    private final PublishedDirectory published;

    DirectoryService(DirectorySearch search, PublishedDirectory published) {
        this.search = search;
        this.published = published;
    }

    HsdsPage<HsdsService> services(DirectoryFilter filter) {
        var found = search.find(Listing.SERVICES, filter, AUDIENCE);
        List<HsdsService> services = published.services(found.ids(), AUDIENCE).stream()
                .map(offer -> HsdsService.of(offer.service(), offer.organization(), null))
                .toList();
        return filter.window().page(services, found.total());
    }

    /** A service with where it is given; 404 for what isn't public. */
    HsdsService readService(UUID id) {
        var offer = only(published.services(List.of(id), AUDIENCE));
        List<HsdsServiceAtLocation> places = published.placesOfService(id, AUDIENCE).stream()
                .map(place -> HsdsServiceAtLocation.of(place.given(), place.location(), null))
                .toList();
        return HsdsService.of(offer.service(), offer.organization(), places);
    }

    HsdsPage<HsdsOrganization> organizations(DirectoryFilter filter) {
        var found = search.find(Listing.ORGANIZATIONS, filter, AUDIENCE);
        List<HsdsOrganization> organizations = published.organizations(found.ids(), AUDIENCE).stream()
                .map(organization -> HsdsOrganization.of(organization, null))
                .toList();
        return filter.window().page(organizations, found.total());
    }

    /** An organization with its places; 404 for what isn't public. */
    HsdsOrganization readOrganization(UUID id) {
        PublishedOrganization organization = only(published.organizations(List.of(id), AUDIENCE));
        List<HsdsLocation> locations = published.locationsOfOrganization(id, AUDIENCE).stream()
                .map(HsdsLocation::of)
                .toList();
        return HsdsOrganization.of(organization, locations);
    }

    HsdsPage<HsdsServiceAtLocation> serviceAtLocations(DirectoryFilter filter) {
        var found = search.find(Listing.SERVICE_AT_LOCATIONS, filter, AUDIENCE);
        List<HsdsServiceAtLocation> places = published.serviceAtLocations(found.ids(), AUDIENCE).stream()
                .map(DirectoryService::view)
                .toList();
        return filter.window().page(places, found.total());
    }

    HsdsServiceAtLocation readServiceAtLocation(UUID id) {
        return view(only(published.serviceAtLocations(List.of(id), AUDIENCE)));
    }

    private static HsdsServiceAtLocation view(PublishedDirectory.PlacedOffer placed) {
        HsdsService service = HsdsService.of(placed.service(), placed.organization(), null);
        return HsdsServiceAtLocation.of(placed.given(), placed.location(), service);
    }

    private static <T> T only(List<T> found) {
        return found.stream().findFirst().orElseThrow(Problem::notFound);
    }
}
