package org.corredor.referral;

import static org.corredor.referral.Party.ASKER;
import static org.corredor.referral.Party.CLOCK;
import static org.corredor.referral.Party.ORIGIN;
import static org.corredor.referral.Party.OTHER;
import static org.corredor.referral.Party.RECEIVER;
import static org.corredor.referral.ReferralCommand.*;
import static org.corredor.referral.ReferralState.*;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The protocol's machine: who may give which command in which state, and where it leads. This value decides;
 * {@code app.referral_transition} is its copy, held equal by a test, and refuses what it doesn't have. Rules that have
 * a reason worth telling are in the design, 04.
 */
public final class Transitions {
    /** The whole table, sorted by the names of kind, state, command and party, as the database's copy is written. */
    private static final List<Transition> TABLE = build();

    private Transitions() {}

    public static List<Transition> table() {
        return TABLE;
    }

    /**
     * The row that lets this side give the command now.
     *
     * @param side ORIGIN, RECEIVER or CLOCK
     * @param askedBy ORIGIN or RECEIVER while a cancellation is asked for
     */
    public static Optional<Transition> find(
            ReferralKind kind, ReferralState from, ReferralCommand command, Party side, @Nullable Party askedBy) {
        Set<Party> roles = roles(side, askedBy);
        return TABLE.stream()
                .filter(row -> row.kind() == kind && row.from() == from && row.command() == command)
                .filter(row -> roles.contains(row.by()))
                .findFirst();
    }

    /** Every command this side may give now, in the enum's order. */
    public static List<ReferralCommand> allowed(
            ReferralKind kind, ReferralState from, Party side, @Nullable Party askedBy) {
        Set<ReferralCommand> commands = EnumSet.noneOf(ReferralCommand.class);
        Set<Party> roles = roles(side, askedBy);
        for (Transition row : TABLE) {
            if (row.kind() == kind && row.from() == from && roles.contains(row.by())) {
                commands.add(row.command());
            }
        }
        return List.copyOf(commands);
    }

    /** Whether there is a state in which the receiver may give it. */
    static boolean isEverTheReceivers(ReferralCommand command) {
        return TABLE.stream().anyMatch(row -> row.command() == command && row.by() != ORIGIN && row.by() != CLOCK);
    }

    private static Set<Party> roles(Party side, @Nullable Party askedBy) {
        if (side == CLOCK || askedBy == null) {
            return EnumSet.of(side);
        }
        return EnumSet.of(side, side == askedBy ? ASKER : OTHER);
    }

    private static List<Transition> build() {
        List<Transition> rows = new ArrayList<>();
        for (ReferralKind kind : ReferralKind.values()) {
            asking(new Rows(kind, rows));
            delivering(new Rows(kind, rows));
            inError(new Rows(kind, rows));
        }
        // a transfer has neither of these: what was accepted goes back by a new transfer only
        cancelling(new Rows(ReferralKind.REFERRAL, rows));
        rows.sort(Comparator.comparing((Transition row) -> row.kind().name())
                .thenComparing(row -> row.from().code())
                .thenComparing(row -> row.command().code())
                .thenComparing(row -> row.by().name()));
        return List.copyOf(rows);
    }

    private static void asking(Rows rows) {
        rows.add(DRAFT, SEND, ORIGIN, REQUESTED);
        rows.add(DRAFT, DELETE, ORIGIN, DELETED);
        rows.add(REQUESTED, ACKNOWLEDGE, RECEIVER, RECEIVED);
        rows.add(RECEIVED, ACCEPT, RECEIVER, ACCEPTED);
        // answering leads back to received: a referral is never accepted while a question is open
        rows.add(INFO_REQUESTED, ANSWER_INFORMATION, ORIGIN, RECEIVED);
        for (ReferralState waiting : List.of(REQUESTED, RECEIVED)) {
            rows.add(waiting, REQUEST_INFORMATION, RECEIVER, INFO_REQUESTED);
        }
        for (ReferralState undecided : List.of(REQUESTED, RECEIVED, INFO_REQUESTED)) {
            rows.add(undecided, REJECT, RECEIVER, REJECTED);
            rows.add(undecided, WITHDRAW, ORIGIN, WITHDRAWN);
            rows.add(undecided, EXPIRE, CLOCK, EXPIRED);
        }
    }

    private static void delivering(Rows rows) {
        rows.add(ACCEPTED, START, RECEIVER, IN_PROGRESS);
        // where it stands without another state: an appointment made or missed is no first contact
        rows.add(ACCEPTED, REPORT, RECEIVER, ACCEPTED);
        rows.add(IN_PROGRESS, REPORT, RECEIVER, IN_PROGRESS);
        rows.add(ACCEPTED, HOLD, RECEIVER, ON_HOLD);
        rows.add(IN_PROGRESS, HOLD, RECEIVER, ON_HOLD);
        rows.add(ON_HOLD, RESUME, RECEIVER, null);
        rows.add(IN_PROGRESS, COMPLETE, RECEIVER, COMPLETED);
        rows.add(ON_HOLD, COMPLETE, RECEIVER, COMPLETED);
        rows.add(COMPLETED, CLOSE, ORIGIN, CLOSED);
        rows.add(COMPLETED, CLOSE, CLOCK, CLOSED);
    }

    private static void cancelling(Rows rows) {
        // until first contact it can still be found impossible
        rows.add(ACCEPTED, REJECT, RECEIVER, REJECTED);
        for (ReferralState underWay : List.of(ACCEPTED, IN_PROGRESS, ON_HOLD)) {
            rows.add(underWay, REQUEST_CANCELLATION, ORIGIN, CANCELLATION_REQUESTED);
            rows.add(underWay, REQUEST_CANCELLATION, RECEIVER, CANCELLATION_REQUESTED);
        }
        rows.add(CANCELLATION_REQUESTED, CONFIRM_CANCELLATION, OTHER, CANCELLED);
        rows.add(CANCELLATION_REQUESTED, CONFIRM_CANCELLATION, CLOCK, CANCELLED);
        rows.add(CANCELLATION_REQUESTED, COMPLETE, OTHER, COMPLETED);
        rows.add(CANCELLATION_REQUESTED, REFUSE_CANCELLATION, OTHER, null);
        rows.add(CANCELLATION_REQUESTED, RETRACT_CANCELLATION, ASKER, null);
    }

    private static void inError(Rows rows) {
        EnumSet<ReferralState> any = EnumSet.complementOf(EnumSet.of(CLOSED, DELETED, ENTERED_IN_ERROR));
        if (rows.kind() == ReferralKind.TRANSFER) {
            any.removeAll(EnumSet.of(CANCELLATION_REQUESTED, CANCELLED));
        }
        any.forEach(state -> rows.add(state, ENTER_IN_ERROR, ORIGIN, ENTERED_IN_ERROR));
    }

    /** Adds rows of one kind. */
    private record Rows(ReferralKind kind, List<Transition> rows) {
        void add(ReferralState from, ReferralCommand command, Party by, @Nullable ReferralState to) {
            rows.add(new Transition(kind, from, command, by, to));
        }
    }
}
