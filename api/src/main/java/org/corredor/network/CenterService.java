package org.corredor.network;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.corredor.paging.Cursors;
import org.corredor.paging.Page;
import org.corredor.problem.Problem;
import org.corredor.tenancy.Tenants;

/** Finding a center: for everybody, without a token and outside any tenant. */
@ApplicationScoped
@Transactional
class CenterService {
    private final Centers centers;

    CenterService(Centers centers) {
        this.centers = centers;
    }

    /** The centers by slug, on one page: a network has tens of them, and 200 are shown at most. */
    Page<CenterView> list() {
        return new Page<>(
                centers.all(Cursors.MAX_LIMIT).stream().map(CenterView::of).toList(), null);
    }

    /** One center; 404 for one that has published nothing. */
    CenterView read(String slug) {
        if (!Tenants.isSlug(slug)) {
            throw Problem.notFound();
        }
        return centers.bySlug(slug).map(CenterView::of).orElseThrow(Problem::notFound);
    }
}
