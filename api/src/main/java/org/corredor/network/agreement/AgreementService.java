package org.corredor.network.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.corredor.audit.AuditTrail;
import org.corredor.http.IfMatch;
import org.corredor.network.exchange.NetworkExchange;
import org.corredor.paging.Cursors;
import org.corredor.paging.Page;
import org.corredor.problem.FieldError;
import org.corredor.problem.Problem;
import org.corredor.tenancy.RecordIds;
import org.jspecify.annotations.Nullable;

/** Making and ending agreements, as the network; reading them, as the network or a party. */
@ApplicationScoped
@Transactional
class AgreementService {
    private static final String SUBJECT = "agreement";

    private final Agreements agreements;
    private final NetworkExchange exchange;
    private final AuditTrail audit;
    private final Cursors cursors;
    private final Clock clock;

    AgreementService(Agreements agreements, NetworkExchange exchange, AuditTrail audit, Cursors cursors, Clock clock) {
        this.agreements = agreements;
        this.exchange = exchange;
        this.audit = audit;
        this.cursors = cursors;
        this.clock = clock;
    }

    /** Makes one; returns its id. 422 for parties that can't agree, 409 where the two have one for the same time. */
    UUID make(AgreementDraft draft) {
        List<FieldError> faults = draft.faults();
        if (!faults.isEmpty()) {
            throw Problem.invalid(faults);
        }
        UUID id = RecordIds.next();
        exchange.agree(new NetworkExchange.Agreed(
                id,
                draft.first(),
                draft.second(),
                draft.scope(),
                draft.about(),
                draft.fields().stream().distinct().toList(),
                draft.startsOn(),
                draft.endsOn(),
                draft.grace()));
        audit.wrote(
                "agreement.create",
                SUBJECT,
                id,
                List.of("first", "second", "scope", "about", "fields", "starts_on", "ends_on", "grace_days"));
        return id;
    }

    /** Ends one now; 409 for one that has ended. */
    UUID end(UUID id, IfMatch expected, EndDraft draft) {
        exchange.end(id, expected.version(), draft.graceDays());
        audit.wrote("agreement.end", SUBJECT, id, List.of("ended_at", "grace_days"));
        return id;
    }

    /** A page, newest first, and a note that it was read. */
    Page<AgreementView> list(@Nullable String cursor, @Nullable String limit) {
        Cursors.Window window = cursors.window(cursor, limit, "agreements");
        Page<Agreement> page = cursors.page(agreements.page(window), window, a -> a.id);
        audit.read("agreement.list", SUBJECT, null);
        return page.map(a -> AgreementView.of(a, clock.instant()));
    }

    /** Reads one, and records that it was read. */
    AgreementView read(UUID id) {
        AgreementView view = view(id);
        audit.read("agreement.read", SUBJECT, id);
        return view;
    }

    /** The view alone, for the answer to a command whose own entry is in the trail. */
    AgreementView view(UUID id) {
        return agreements
                .find(id)
                .map(a -> AgreementView.of(a, clock.instant()))
                .orElseThrow(Problem::notFound);
    }
}
