package org.corredor.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.corredor.audit.AuditTrail;
import org.corredor.audit.FieldNames;
import org.corredor.notify.Outbox;
import org.corredor.paging.Cursors;
import org.corredor.paging.Page;
import org.corredor.problem.FieldError;
import org.corredor.problem.Problem;
import org.corredor.tenancy.CurrentTenant;
import org.corredor.tenancy.RecordIds;
import org.jspecify.annotations.Nullable;

/** What was delivered in a case: logged while it is open, read by whoever sees it; the notes not after a transfer. */
@ApplicationScoped
@Transactional
class ServiceLogService {
    private static final String OBJECT = "service-delivered";

    private final ServiceLog log;
    private final Cases cases;
    private final CaseSeal seal;
    private final CurrentTenant tenant;
    private final AuditTrail audit;
    private final Outbox outbox;
    private final Cursors cursors;
    private final Clock clock;

    ServiceLogService(
            ServiceLog log,
            Cases cases,
            CaseSeal seal,
            CurrentTenant tenant,
            AuditTrail audit,
            Outbox outbox,
            Cursors cursors,
            Clock clock) {
        this.log = log;
        this.cases = cases;
        this.seal = seal;
        this.tenant = tenant;
        this.audit = audit;
        this.outbox = outbox;
        this.cursors = cursors;
        this.clock = clock;
    }

    /** Logs what was delivered; returns the entry's id. 422 for a date to come, 409 in a closed case. */
    UUID add(UUID labourCase, ServiceDeliveredDraft draft) {
        LabourCase held = cases.held(labourCase).orElseThrow(Problem::notFound);
        if (draft.onDate().isAfter(LocalDate.now(clock.withZone(tenant.get().zone())))) {
            throw Problem.invalid(new FieldError("/on_date", "future"));
        }
        held.requireOpen();
        ServiceDelivered entry = new ServiceDelivered(RecordIds.next(), held.id, draft, Instant.now(clock));
        seal.sealNote(entry, held.personId, draft.note());
        log.add(entry);
        audit.wrote("service.log", OBJECT, entry.id, FieldNames.of(draft));
        outbox.add("service.delivered", OBJECT, entry.id, entry.version);
        return entry.id;
    }

    ServiceDeliveredView read(UUID labourCase, UUID id) {
        ServiceDeliveredView view = view(labourCase, id);
        audit.read("service.read", OBJECT, id);
        return view;
    }

    ServiceDeliveredView view(UUID labourCase, UUID id) {
        return view(log.visible(labourCase, id).orElseThrow(Problem::notFound));
    }

    /** A page, latest logged first; 404 where the case isn't visible. */
    Page<ServiceDeliveredView> list(UUID labourCase, @Nullable String cursor, @Nullable String limit) {
        Cursors.Window window = cursors.window(cursor, limit, "services-delivered of " + labourCase);
        List<ServiceLog.Entry> fetched = log.page(labourCase, window).orElseThrow(Problem::notFound);
        Page<ServiceLog.Entry> page = cursors.page(fetched, window, entry -> entry.logged().id);
        audit.listed(
                "service.list",
                "case",
                labourCase,
                page.items().stream().map(entry -> entry.logged().id).toList());
        return page.map(this::view);
    }

    /** All entries of a case, latest logged first; none where the case isn't visible. */
    List<ServiceDeliveredView> all(UUID labourCase) {
        return log.all(labourCase).stream().map(this::view).toList();
    }

    /** Of a case that went to another center without the note: that this center delivered it stays. */
    private ServiceDeliveredView view(ServiceLog.Entry entry) {
        boolean told = entry.transferredBy() == null;
        return ServiceDeliveredView.of(entry.logged(), told ? seal.openNote(entry.logged(), entry.person()) : null);
    }
}
