package org.corredor.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.corredor.access.Caller;
import org.corredor.audit.AuditTrail;
import org.corredor.directory.NextBest;
import org.corredor.paging.Cursors;
import org.corredor.paging.Page;
import org.corredor.problem.Problem;
import org.corredor.tenancy.CurrentTenant;
import org.jspecify.annotations.Nullable;

/** Envelopes, their logs and receipts, and what the caller may do now. */
@ApplicationScoped
@Transactional
class ReadReferrals {
    private final Referrals referrals;
    private final AuditTrail audit;
    private final Cursors cursors;
    private final Caller caller;
    private final NextBest nextBest;
    private final CurrentTenant tenant;

    ReadReferrals(
            Referrals referrals,
            AuditTrail audit,
            Cursors cursors,
            Caller caller,
            NextBest nextBest,
            CurrentTenant tenant) {
        this.referrals = referrals;
        this.nextBest = nextBest;
        this.tenant = tenant;
        this.audit = audit;
        this.cursors = cursors;
        this.caller = caller;
    }

    /** Reads an envelope, and records that it was read. */
    ReferralView read(UUID id) {
        ReferralView view = view(id);
        audit.read("referral.read", "referral", id);
        return view;
    }

    /** The view alone, for the answer to a command whose own entry is in the trail. */
    ReferralView view(UUID id) {
        return ReferralView.of(known(id));
    }

    /**
     * A page, what was drafted here or arrived last first; of one side or both, in one state or any, of one assignee, of nobody
     * or any.
     */
    Page<ReferralView> list(
            @Nullable String side,
            @Nullable String state,
            @Nullable String assignee,
            @Nullable String cursor,
            @Nullable String limit) {
        Cursors.Window window = cursors.window(cursor, limit, "referrals:" + side + ":" + state + ":" + assignee);
        Referrals.Wanted wanted = new Referrals.Wanted(
                side == null ? null : side.toUpperCase(Locale.ROOT), state, ReferralQueue.assignee(assignee, caller));
        Page<Referrals.Known> page =
                cursors.page(referrals.page(window, wanted), window, known -> known.referral().listed);
        audit.listed(
                "referral.list",
                "referral",
                page.items().stream().map(known -> known.referral().id).toList());
        return page.map(ReferralView::of);
    }

    /** The commands of this side that the caller has the permission for, and opening the case. */
    ActionsView actions(UUID id) {
        return actions(known(id));
    }

    ActionsView actions(Referrals.Known known) {
        Referral referral = known.referral();
        List<ActionView> actions = new ArrayList<>();
        for (ReferralCommand command : referral.allowed()) {
            if (command.permission(referral.party()).filter(caller::has).isPresent()
                    && !referral.isHeldToItsEnd(command)
                    && !ReferralQueue.isAnothers(known, caller)) {
                actions.add(ActionView.of(command));
            }
        }
        ReferralQueue.actions(known, caller).forEach(actions::add);
        if (OpenCase.isOpenTo(known, caller)) {
            actions.add(ActionView.own(OpenCase.COMMAND, OpenCaseDraft.class));
        }
        return new ActionsView(referral.id, referral.version, referral.state, actions);
    }

    /** What else may be asked for the same: for the origin, whose person still needs it. What is read is the directory. */
    Page<NextBest.Offer> alternatives(UUID id) {
        Referral referral = known(id).referral();
        if (referral.isIncoming()) {
            throw Problem.notFound();
        }
        return new Page<>(nextBest.insteadOf(referral.serviceId, referral.language, tenant.id()), null);
    }

    /** The log, oldest first. */
    Page<ReferralEventView> events(UUID id) {
        Page<ReferralEvent> log = new Page<>(referrals.events(id).orElseThrow(Problem::notFound), null);
        audit.read("referral.read-events", "referral", id);
        return log.map(ReferralEventView::of);
    }

    /** What came of it further on: the receiver of the first has nothing to be told. */
    Page<OnwardView> onward(UUID id) {
        Page<ReferralOnward> told = new Page<>(referrals.onward(id).orElseThrow(Problem::notFound), null);
        audit.read("referral.read-onward", "referral", id);
        return told.map(OnwardView::of);
    }

    /** The receipt; 404 before the referral is sent. */
    ReceiptView receipt(UUID id) {
        ReceiptView receipt = ReceiptView.of(referrals.receipt(id).orElseThrow(Problem::notFound));
        audit.read("referral.read-receipt", "referral", id);
        return receipt;
    }

    /** The same to be held on paper, with the names that the centers have in the directory. */
    ReceiptPdf printedReceipt(UUID id) {
        Referrals.Printed printed = referrals.printed(id).orElseThrow(Problem::notFound);
        ReceiptView receipt = ReceiptView.of(printed.receipt());
        Receipt.Sides sides = Receipt.sides(receipt.receipt());
        audit.read("referral.read-receipt", "referral", id);
        return new ReceiptPdf(
                receipt.receipt(),
                receipt.sha256(),
                Objects.requireNonNullElse(printed.origin(), sides.origin()),
                Objects.requireNonNullElse(printed.recipient(), sides.recipient()),
                tenant.get().zone());
    }

    private Referrals.Known known(UUID id) {
        return referrals.visible(id).orElseThrow(Problem::notFound);
    }
}
