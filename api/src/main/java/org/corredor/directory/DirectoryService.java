package org.corredor.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.corredor.directory.hsds.HsdsLocation;
import org.corredor.directory.hsds.HsdsOrganization;
import org.corredor.directory.hsds.HsdsService;
import org.corredor.directory.hsds.HsdsServiceAtLocation;
import org.corredor.problem.FieldError;
import org.corredor.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Reads the directory, over the whole network, for one audience. Nothing here depends on who asks. An answer is one statement;
 * organizations with their services are three.
 */
@ApplicationScoped
@Transactional
public class DirectoryService {
    private final PublishedDirectory published;
    private final HsdsAssembly assembly;
    private final DirectoryLines lines;

    DirectoryService(PublishedDirectory published, HsdsAssembly assembly, DirectoryLines lines) {
        this.published = published;
        this.assembly = assembly;
        this.lines = lines;
    }

    HsdsPage<HsdsService> services(DirectoryFilter filter, Audience audience) {
        return list(Kind.SERVICE, filter, audience, wanted -> services(wanted, filter, filter.full(), audience));
    }

    HsdsService readService(UUID id, DirectoryFilter filter, Audience audience) {
        return only(services(Wanted.one(Kind.SERVICE, id), filter, true, audience));
    }

    HsdsPage<HsdsServiceAtLocation> serviceAtLocations(DirectoryFilter filter, Audience audience) {
        return list(Kind.SERVICE_AT_LOCATION, filter, audience, wanted -> placed(wanted, filter, audience));
    }

    HsdsServiceAtLocation readServiceAtLocation(UUID id, DirectoryFilter filter, Audience audience) {
        return only(placed(Wanted.one(Kind.SERVICE_AT_LOCATION, id), filter, audience));
    }

    HsdsPage<HsdsOrganization> organizations(DirectoryFilter filter, Audience audience) {
        return list(
                Kind.ORGANIZATION,
                filter,
                audience,
                wanted -> organizations(wanted, filter, filter.full() || filter.fullService(), audience));
    }

    /** An organization with its places. */
    HsdsOrganization readOrganization(UUID id, DirectoryFilter filter, Audience audience) {
        return only(organizations(Wanted.one(Kind.ORGANIZATION, id), filter, true, audience));
    }

    HsdsPage<HsdsLocation> locations(DirectoryFilter filter, Audience audience) {
        return list(Kind.LOCATION, HsdsLocation.class, filter, audience);
    }

    /** Records that nest nothing. */
    <T> HsdsPage<T> list(Kind kind, Class<T> as, DirectoryFilter filter, Audience audience) {
        return list(kind, filter, audience, wanted -> records(wanted, as, audience));
    }

    /** One of them; 404 for what doesn't stand in the directory. */
    <T> T read(Kind kind, UUID id, Class<T> as, Audience audience) {
        return only(records(Wanted.one(kind, id), as, audience));
    }

    List<FacetView> facets(DirectoryFilter filter, Audience audience) {
        return published.facets(filter, audience);
    }

    /** What was read, as answers, and how many there are in all. */
    private record Answers<T>(List<T> list, long total) {
        static <T> Answers<T> of(Hits hits, Function<Hits.Hit, T> view) {
            return new Answers<>(hits.list().stream().map(view).toList(), hits.total());
        }
    }

    private <T> HsdsPage<T> list(
            Kind kind, DirectoryFilter filter, Audience audience, Function<Wanted, Answers<T>> reading) {
        if (filter.lines()) {
            List<Wanted.Place> all = published.places(kind, filter, audience);
            return HsdsPage.lines(lines.of(
                    all, some -> reading.apply(new Wanted.Of(kind, some)).list()));
        }
        Answers<T> page = reading.apply(Wanted.page(kind, filter));
        if (page.list().isEmpty() && filter.window().number() > 1) {
            long total = published
                    .records(Wanted.page(kind, filter.first()), audience)
                    .total();
            long last = Math.max(1, filter.window().pages(total));
            throw Problem.malformed(List.of(new FieldError("?page", "max", last)));
        }
        return filter.window().page(page.list(), page.total());
    }

    private Answers<HsdsService> services(Wanted wanted, DirectoryFilter filter, boolean nested, Audience audience) {
        if (filter.minimal()) {
            return Answers.of(
                    published.dates(wanted, audience), hit -> assembly.read(hit.document(), HsdsService.class));
        }
        return Answers.of(published.services(wanted, audience), hit -> assembly.service(hit, nested, filter.openAt()));
    }

    private Answers<HsdsServiceAtLocation> placed(Wanted wanted, DirectoryFilter filter, Audience audience) {
        return Answers.of(published.placed(wanted, audience), hit -> assembly.placed(hit, filter.openAt()));
    }

    private Answers<HsdsOrganization> organizations(
            Wanted wanted, DirectoryFilter filter, boolean nested, Audience audience) {
        Hits hits = published.organizations(wanted, audience);
        List<HsdsService> services = filter.fullService() ? servicesOf(hits, filter, audience) : null;
        return Answers.of(hits, hit -> assembly.organization(hit, nested, own(services, hit.id())));
    }

    private static @Nullable List<HsdsService> own(@Nullable List<HsdsService> services, UUID organization) {
        return services == null
                ? null
                : services.stream()
                        .filter(service -> organization.equals(service.organizationId()))
                        .toList();
    }

    private List<HsdsService> servicesOf(Hits organizations, DirectoryFilter filter, Audience audience) {
        List<UUID> ids = published.servicesOf(
                organizations.list().stream().map(Hits.Hit::id).toList(), audience);
        return services(Wanted.of(Kind.SERVICE, ids), filter, true, audience).list();
    }

    private <T> Answers<T> records(Wanted wanted, Class<T> as, Audience audience) {
        return Answers.of(published.records(wanted, audience), hit -> assembly.read(hit.document(), as));
    }

    private static <T> T only(Answers<T> found) {
        return found.list().stream().findFirst().orElseThrow(Problem::notFound);
    }
}
