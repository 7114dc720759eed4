package org.corredor.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.corredor.audit.AuditTrail;

/** Records who of a center looked at what is kept from the public: a shelter's address is as sensitive as a person's. */
@ApplicationScoped
@Transactional
class DirectoryTrail {
    private final AuditTrail audit;

    DirectoryTrail(AuditTrail audit) {
        this.audit = audit;
    }

    <T> T read(String kind, UUID id, T shown) {
        audit.read("directory.read", kind.replace('_', '-'), id);
        return shown;
    }

    /** Which records a page shows; of lines only that they were asked for, since they are read later. */
    <T> HsdsPage<T> listed(String kind, HsdsPage<T> page, Function<T, UUID> id) {
        audit.listed(
                page.lines() == null ? "directory.list" : "directory.export",
                kind.replace('_', '-'),
                page.contents().stream().map(id).toList());
        return page;
    }

    ChangesView followed(ChangesView changes) {
        audit.listed(
                "directory.follow",
                "directory",
                changes.items().stream().limit(200).map(ChangeView::id).toList());
        return changes;
    }

    List<FacetView> counted(List<FacetView> facets) {
        audit.listed("directory.count", "service", List.of());
        return facets;
    }
}
