package org.corredor.directory.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.corredor.audit.AuditTrail;
import org.corredor.directory.exchange.DirectoryExchange;
import org.corredor.directory.sql.MayCross;
import org.corredor.http.IfMatch;
import org.corredor.paging.Cursors;
import org.corredor.paging.Page;
import org.corredor.problem.Problem;
import org.jspecify.annotations.Nullable;

/** Offering organizations of the directory to other centers, and deciding on offers. */
@ApplicationScoped
@Transactional
@MayCross
public class TransferService {
    private static final String SUBJECT = "directory-transfer";

    private final Transfers transfers;
    private final DirectoryExchange exchange;
    private final AuditTrail audit;
    private final Cursors cursors;

    TransferService(Transfers transfers, DirectoryExchange exchange, AuditTrail audit, Cursors cursors) {
        this.transfers = transfers;
        this.exchange = exchange;
        this.audit = audit;
        this.cursors = cursors;
    }

    /** Offers an own organization with everything under it; answers the transfer's id. */
    public UUID offer(TransferDraft draft) {
        UUID id = exchange.offer(draft.recordId(), draft.to());
        audit.wrote("directory.transfer.offer", SUBJECT, id, List.of("state"));
        return id;
    }

    /** A page, newest first, and a note that it was read. */
    public Page<TransferView> list(@Nullable String state, @Nullable String cursor, @Nullable String limit) {
        Cursors.Window window = cursors.window(cursor, limit, "directory transfers " + state);
        Page<DirectoryTransfer> page = cursors.page(transfers.page(window, state), window, t -> t.id);
        audit.listed(
                "directory.transfer.list",
                SUBJECT,
                page.items().stream().map(t -> t.id).toList());
        return page.map(TransferView::of);
    }

    /** Reads one, and records that it was read. */
    public TransferView read(UUID id) {
        TransferView view = view(id);
        audit.read("directory.transfer.read", SUBJECT, id);
        return view;
    }

    /** The view alone, for the answer to a command whose own entry is in the trail. */
    public TransferView view(UUID id) {
        return transfers.find(id).map(TransferView::of).orElseThrow(Problem::notFound);
    }

    /** Takes the organization over: from now on it is this center's, and published as such. */
    public UUID accept(UUID id, IfMatch expected) {
        UUID organization = transfers.find(id).orElseThrow(Problem::notFound).organizationId;
        decide(id, expected, "accept");
        exchange.publish(organization);
        return id;
    }

    /** Leaves the organization where it is. */
    public UUID decline(UUID id, IfMatch expected) {
        return decide(id, expected, "decline");
    }

    /** Takes an offer back. */
    public UUID cancel(UUID id, IfMatch expected) {
        return decide(id, expected, "cancel");
    }

    private UUID decide(UUID id, IfMatch expected, String command) {
        exchange.decideTransfer(id, expected.version(), command);
        transfers.forget();
        audit.wrote("directory.transfer." + command, SUBJECT, id, List.of("state"));
        return id;
    }
}
