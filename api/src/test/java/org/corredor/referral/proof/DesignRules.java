package org.corredor.referral.proof;

import static org.corredor.referral.proof.Sides.CLOCK;
import static org.corredor.referral.proof.Sides.ORIGIN;
import static org.corredor.referral.proof.Sides.RECEIVER;

import java.util.List;
import java.util.Set;
import org.corredor.referral.proof.Step.Kind;
import org.jspecify.annotations.Nullable;

/**
 * The design's rules of the machine (04), written again from its text: neither {@code Transitions} nor the database's table is
 * looked at here. Where they differ from this, one of them is wrong.
 */
final class DesignRules {
    static final List<String> STATES = List.of(
            "draft",
            "requested",
            "received",
            "info-requested",
            "accepted",
            "in-progress",
            "on-hold",
            "cancellation-requested",
            "completed",
            "closed",
            "rejected",
            "withdrawn",
            "expired",
            "cancelled",
            "deleted",
            "entered-in-error");

    /** All but sending, which is a step of its own. */
    static final List<String> COMMANDS = List.of(
            "delete",
            "acknowledge",
            "request-information",
            "answer-information",
            "accept",
            "reject",
            "withdraw",
            "expire",
            "start",
            "report",
            "hold",
            "resume",
            "complete",
            "request-cancellation",
            "confirm-cancellation",
            "refuse-cancellation",
            "retract-cancellation",
            "close",
            "enter-in-error");

    /** Somebody must know why: the design asks for a coded reason. */
    static final Set<String> NEED_A_REASON = Set.of(
            "reject",
            "request-information",
            "answer-information",
            "report",
            "hold",
            "request-cancellation",
            "refuse-cancellation",
            "enter-in-error");

    /** Accepted, and not come back: the receiver may read what it was sent. */
    static final Set<String> RELEASED =
            Set.of("accepted", "in-progress", "on-hold", "cancellation-requested", "completed", "closed");

    static final Set<String> UNDECIDED = Set.of("requested", "received", "info-requested");
    private static final Set<String> UNDER_WAY = Set.of("accepted", "in-progress", "on-hold");
    private static final Set<String> BEYOND_ERROR = Set.of("closed", "deleted", "entered-in-error");

    private DesignRules() {}

    /**
     * Where a command leads, or null where it isn't this side's in this state.
     *
     * @param left what hold or request-cancellation left
     * @param asker who asked for the cancellation
     */
    static @Nullable String leads(
            Kind kind, String state, @Nullable String left, @Nullable Sides asker, String command, Sides by) {
        return switch (command) {
            case "delete" -> when(by == ORIGIN && state.equals("draft"), "deleted");
            case "answer-information" -> when(by == ORIGIN && state.equals("info-requested"), "received");
            case "withdraw" -> when(by == ORIGIN && UNDECIDED.contains(state), "withdrawn");
            case "expire" -> when(by == CLOCK && UNDECIDED.contains(state), "expired");
            case "close" -> when(by != RECEIVER && state.equals("completed"), "closed");
            case "enter-in-error" -> when(by == ORIGIN && !BEYOND_ERROR.contains(state), "entered-in-error");
            case "acknowledge", "request-information", "accept", "reject", "start", "report", "hold", "resume" ->
                by == RECEIVER ? received(kind, state, left, command) : null;
            default -> ended(kind, state, left, asker, command, by);
        };
    }

    /** What is the receiver's alone. */
    private static @Nullable String received(Kind kind, String state, @Nullable String left, String command) {
        return switch (command) {
            case "acknowledge" -> when(state.equals("requested"), "received");
            case "request-information" -> when(Set.of("requested", "received").contains(state), "info-requested");
            case "accept" -> when(state.equals("received"), "accepted");
            // custody that was taken only goes back by a new transfer; what was started isn't rejected any more
            case "reject" ->
                when(UNDECIDED.contains(state) || (state.equals("accepted") && kind == Kind.REFERRAL), "rejected");
            case "start" -> when(state.equals("accepted"), "in-progress");
            // an appointment made or missed is no first contact and no other state
            case "report" -> when(Set.of("accepted", "in-progress").contains(state), state);
            case "hold" -> when(Set.of("accepted", "in-progress").contains(state), "on-hold");
            default -> when(state.equals("on-hold"), left);
        };
    }

    /** Completion, and the handshake by which either side gets out. */
    private static @Nullable String ended(
            Kind kind, String state, @Nullable String left, @Nullable Sides asker, String command, Sides by) {
        boolean asked = state.equals("cancellation-requested");
        boolean other = asked && by != CLOCK && by != asker;
        return switch (command) {
            case "complete" ->
                when(
                        other
                                || (by == RECEIVER
                                        && Set.of("in-progress", "on-hold").contains(state)),
                        "completed");
            case "request-cancellation" ->
                when(kind == Kind.REFERRAL && by != CLOCK && UNDER_WAY.contains(state), "cancellation-requested");
            case "confirm-cancellation" -> when(other || (asked && by == CLOCK), "cancelled");
            case "refuse-cancellation" -> when(other, left);
            case "retract-cancellation" -> when(asked && by == asker, left);
            default -> null;
        };
    }

    private static @Nullable String when(boolean holds, @Nullable String target) {
        return holds ? target : null;
    }
}
