package org.corredor.directory.correction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.corredor.audit.AuditTrail;
import org.corredor.directory.exchange.DirectoryExchange;
import org.corredor.directory.record.WriteRecords;
import org.corredor.directory.sql.MayCross;
import org.corredor.http.IfMatch;
import org.corredor.paging.Cursors;
import org.corredor.paging.Page;
import org.corredor.problem.FieldError;
import org.corredor.problem.Problem;
import org.corredor.problem.ProblemType;
import org.corredor.tenancy.CurrentTenant;
import org.corredor.tenancy.DueWork;
import org.jspecify.annotations.Nullable;

/** Proposing corrections, and deciding on those for the current center's records. */
@ApplicationScoped
@Transactional
@MayCross
public class CorrectionService {
    private static final String SUBJECT = "directory-correction";
    private static final Duration KEPT = Duration.ofDays(180);

    private final Corrections corrections;
    private final DirectoryExchange exchange;
    private final WriteRecords records;
    private final CurrentTenant tenant;
    private final AuditTrail audit;
    private final DueWork due;
    private final Cursors cursors;
    private final Clock clock;

    CorrectionService(
            Corrections corrections,
            DirectoryExchange exchange,
            WriteRecords records,
            CurrentTenant tenant,
            AuditTrail audit,
            DueWork due,
            Cursors cursors,
            Clock clock) {
        this.corrections = corrections;
        this.exchange = exchange;
        this.records = records;
        this.tenant = tenant;
        this.audit = audit;
        this.due = due;
        this.cursors = cursors;
        this.clock = clock;
    }

    /** Takes a proposal of the public. 404 for a record that the public doesn't see. */
    public ProposalView proposeAsPublic(CorrectionDraft draft) {
        return ProposalView.of(propose(draft, Problem.notFound()), draft);
    }

    /** Proposes as the current center, for a published record of another; answers the id. */
    public UUID propose(CorrectionDraft draft) {
        UUID id = propose(draft, Problem.invalid(new FieldError("/record_id", "unknown-reference")));
        audit.wrote("directory.correction.propose", SUBJECT, id, List.of(draft.field()));
        return id;
    }

    private UUID propose(CorrectionDraft draft, Problem notThere) {
        return exchange.propose(draft.recordId(), draft.field(), draft.text(), draft.language(), notThere);
    }

    /** A page, newest first, and a note that it was read. */
    public Page<CorrectionView> list(
            @Nullable String direction, @Nullable String state, @Nullable String cursor, @Nullable String limit) {
        String side = "sent".equals(direction) ? DirectoryCorrection.OUT : DirectoryCorrection.IN;
        Cursors.Window window = cursors.window(cursor, limit, "directory corrections " + side + " " + state);
        Page<DirectoryCorrection> page = cursors.page(corrections.page(window, side, state), window, c -> c.id);
        audit.listed(
                "directory.correction.list",
                SUBJECT,
                page.items().stream().map(c -> c.id).toList());
        return page.map(CorrectionView::of);
    }

    /** Reads one, and records that it was read. */
    public CorrectionView read(UUID id) {
        CorrectionView view = view(id);
        audit.read("directory.correction.read", SUBJECT, id);
        return view;
    }

    /** The view alone, for the answer to a command whose own entry is in the trail. */
    public CorrectionView view(UUID id) {
        return corrections.find(id).map(CorrectionView::of).orElseThrow(Problem::notFound);
    }

    /** Accepts a proposal, and with {@code apply} changes the record by it in the same transaction. */
    public UUID accept(UUID id, IfMatch expected, AcceptanceDraft how) {
        DirectoryCorrection correction = toDecide(id, expected);
        Integer applied = null;
        if (how.applies()) {
            if (!correction.language.equals("es")) {
                throw Problem.invalid(new FieldError("/apply", "no-plain-text"));
            }
            applied = records.correct(correction.recordId, correction.field, correction.text);
        }
        return decided(correction, "accept", "accepted", null, applied);
    }

    /** Rejects a proposal for a coded reason. */
    public UUID reject(UUID id, IfMatch expected, RejectionDraft why) {
        return decided(toDecide(id, expected), "reject", "rejected", why.reason(), null);
    }

    private DirectoryCorrection toDecide(UUID id, IfMatch expected) {
        DirectoryCorrection correction = corrections.find(id).orElseThrow(Problem::notFound);
        expected.require(correction.version);
        if (!correction.isToDecide()) {
            throw Problem.of(ProblemType.DIRECTORY_DECIDED).with("state", correction.state);
        }
        return correction;
    }

    private UUID decided(
            DirectoryCorrection correction,
            String command,
            String state,
            @Nullable String reason,
            @Nullable Integer applied) {
        UUID id = correction.id;
        exchange.decide(id, correction.version, state, reason, applied);
        corrections.forget(correction);
        audit.wrote("directory.correction." + command, SUBJECT, id, List.of("state"));
        due.plan(
                new DueWork.Item(tenant.id(), CorrectionPurge.KIND, id),
                Instant.now(clock).plus(KEPT));
        return id;
    }
}
