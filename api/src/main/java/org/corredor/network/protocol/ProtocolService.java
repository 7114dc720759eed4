package org.corredor.network.protocol;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.corredor.audit.AuditTrail;
import org.corredor.network.exchange.NetworkExchange;
import org.corredor.notify.Outbox;
import org.corredor.paging.Cursors;
import org.corredor.paging.Page;
import org.corredor.problem.FieldError;
import org.corredor.problem.Problem;
import org.corredor.tenancy.RecordIds;

/** Publishing versions of the protocol, as the network; reading them, as anybody who is known. */
@ApplicationScoped
@Transactional
class ProtocolService {
    private static final String SUBJECT = "protocol-version";
    private static final int FIRST_VERSION = 0;

    private final Protocols protocols;
    private final NetworkExchange exchange;
    private final AuditTrail audit;
    private final Outbox outbox;

    ProtocolService(Protocols protocols, NetworkExchange exchange, AuditTrail audit, Outbox outbox) {
        this.protocols = protocols;
        this.exchange = exchange;
        this.audit = audit;
        this.outbox = outbox;
    }

    /** Publishes; returns the version's id. 422 for what can't be a version, or is one already. */
    UUID publish(ProtocolDraft draft) {
        List<FieldError> faults = draft.faults();
        if (!faults.isEmpty()) {
            throw Problem.invalid(faults);
        }
        UUID id = RecordIds.next();
        exchange.publish(new NetworkExchange.Version(
                id,
                draft.label(),
                draft.inForceFrom(),
                ProtocolJson.of(draft.steps()),
                ProtocolJson.of(draft.defaults()),
                ProtocolJson.of(draft.ceilings())));
        audit.wrote(
                "protocol.publish", SUBJECT, id, List.of("label", "in_force_from", "steps", "defaults", "ceilings"));
        outbox.add("protocol.published", SUBJECT, id, FIRST_VERSION);
        return id;
    }

    /** All on one page: there are as many as years, not as referrals. */
    Page<ProtocolView> list() {
        return new Page<>(
                protocols.all(Cursors.MAX_LIMIT).stream().map(ProtocolView::of).toList(), null);
    }

    ProtocolView view(UUID id) {
        return protocols.find(id).map(ProtocolView::of).orElseThrow(Problem::notFound);
    }

    ProtocolView inForce() {
        return ProtocolView.of(protocols.inForce());
    }
}
