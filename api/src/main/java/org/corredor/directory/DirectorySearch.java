package org.corredor.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.corredor.problem.FieldError;
import org.corredor.problem.Problem;

/** Finds: ids only, for one audience; who shows them reads each again by id and audience. */
@ApplicationScoped
class DirectorySearch {
    private final EntityManager database;

    DirectorySearch(EntityManager database) {
        this.database = database;
    }

    /** A page of ids, and how many match on all pages. */
    record Found(List<UUID> ids, long total) {}

    /**
     * The page asked for.
     *
     * @throws Problem 400 for a page after the last
     */
    Found find(Listing listing, DirectoryFilter filter, String audience) {
        Found found = page(listing, filter, audience);
        if (found.ids().isEmpty() && filter.window().number() > 1) {
            throw afterTheLast(listing, filter, audience);
        }
        return found;
    }

    private Problem afterTheLast(Listing listing, DirectoryFilter filter, String audience) {
        PageWindow first = new PageWindow(1, filter.window().size());
        var again = new DirectoryFilter(first, filter.search(), filter.organizationId(), filter.modifiedAfter());
        long pages = first.pages(page(listing, again, audience).total());
        return Problem.malformed(List.of(new FieldError("?page", "max", Math.max(1, pages))));
    }

    private Found page(Listing listing, DirectoryFilter filter, String audience) {
        Query query = database.createNativeQuery(listing.sql(filter), Object[].class)
                .setParameter("audience", audience)
                .setParameter("size", filter.window().size())
                .setParameter("offset", filter.window().offset());
        if (filter.search() != null) {
            query.setParameter("search", filter.search());
        }
        if (filter.organizationId() != null) {
            query.setParameter("organization", filter.organizationId());
        }
        if (filter.modifiedAfter() != null) {
            query.setParameter("modified", filter.modifiedAfter());
        }
        List<UUID> ids = new ArrayList<>();
        long total = 0;
        for (Object row : query.getResultList()) {
            Object[] columns = (Object[]) row;
            ids.add((UUID) columns[0]);
            total = ((Number) columns[1]).longValue();
        }
        return new Found(ids, total);
    }
}
