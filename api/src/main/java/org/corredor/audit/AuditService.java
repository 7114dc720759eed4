package org.corredor.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.corredor.paging.Cursors;
import org.corredor.paging.Page;
import org.jspecify.annotations.Nullable;

/** Reading the trail, which is recorded in it. */
@ApplicationScoped
@Transactional
class AuditService {
    private final AuditEvents events;
    private final AuditTrail audit;
    private final Cursors cursors;

    AuditService(AuditEvents events, AuditTrail audit, Cursors cursors) {
        this.events = events;
        this.audit = audit;
        this.cursors = cursors;
    }

    Page<AuditEventView> list(
            @Nullable String cursor, @Nullable String limit, @Nullable String action, @Nullable UUID object) {
        Cursors.Window window = cursors.window(cursor, limit, "audit?action=" + action + "&object_id=" + object);
        Page<AuditEvent> page = cursors.page(events.page(window, action, object), window, event -> event.id);
        audit.read("audit.list", "audit-event", null);
        return page.map(AuditEventView::of);
    }
}
