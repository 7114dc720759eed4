package org.corredor.referral.proof;

import com.google.errorprone.annotations.Immutable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Two commands that meet, on a referral of alpha's that was brought to a state; the design names each of these pairs or means it. */
enum Pair {
    /** Two workers accept. */
    ACCEPT_ACCEPT(State.RECEIVED, by("accept"), by("accept"), "accept", "accept"),
    ACCEPT_WITHDRAW(State.RECEIVED, by("accept"), of("withdraw"), "accept", "withdraw"),
    ACCEPT_EXPIRE(State.RECEIVED, by("accept"), clock("expire"), "accept", "expire"),
    ACCEPT_REJECT(State.RECEIVED, by("accept"), by("reject"), "accept", "reject"),
    ACCEPT_IN_ERROR(State.RECEIVED, by("accept"), of("enter-in-error"), "accept", "enter-in-error"),
    /** Afterwards it is asked to be cancelled, or was withdrawn before it could be accepted. */
    ACCEPT_CONSENT(State.RECEIVED, by("accept"), Move.CONSENT, "accept, request-cancellation", "withdraw"),
    /** Afterwards it is withdrawn, or was never sent. */
    SEND_CONSENT(State.DRAFT, Move.SEND, Move.CONSENT, "send, withdraw", ""),
    SEND_SEND(State.DRAFT, Move.SEND, Move.SEND, "send", "send"),
    SEND_DELETE(State.DRAFT, Move.SEND, of("delete"), "send", "delete"),
    COMPLETE_CONFIRM_BY_CLOCK(
            State.CANCELLING, by("complete"), clock("confirm-cancellation"), "complete", "confirm-cancellation"),
    RETRACT_CONFIRM(
            State.CANCELLING,
            of("retract-cancellation"),
            by("confirm-cancellation"),
            "retract-cancellation",
            "confirm-cancellation"),
    REFUSE_CONFIRM_BY_CLOCK(
            State.CANCELLING,
            by("refuse-cancellation"),
            clock("confirm-cancellation"),
            "refuse-cancellation",
            "confirm-cancellation"),
    CLOSE_CLOSE_BY_CLOCK(State.COMPLETED, of("close"), clock("close"), "close", "close"),
    BOTH_ASK_TO_CANCEL(
            State.ACCEPTED,
            of("request-cancellation"),
            by("request-cancellation"),
            "request-cancellation",
            "request-cancellation");

    /** Where it stands before; the commands that lead there after a draft. */
    enum State {
        DRAFT(""),
        RECEIVED("send,acknowledge"),
        ACCEPTED("send,acknowledge,accept"),
        CANCELLING("send,acknowledge,accept,start,request-cancellation"),
        COMPLETED("send,acknowledge,accept,start,complete");

        private final String way;

        State(String way) {
            this.way = way;
        }

        List<String> way() {
            return way.isEmpty() ? List.of() : List.of(way.split(",", -1));
        }
    }

    /**
     * One of the two.
     *
     * @param command null for the withdrawal of the consent
     */
    @Immutable
    record Move(Center by, boolean clock, @Nullable String command) {
        static final Move SEND = new Move(Center.ALPHA, false, "send");
        static final Move CONSENT = new Move(Center.ALPHA, false, null);
    }

    private final State state;
    private final Move left;
    private final Move right;
    private final String leftFirst;
    private final String rightFirst;

    /**
     * @param leftFirst what the log then has more, where the left one was first
     */
    Pair(State state, Move left, Move right, String leftFirst, String rightFirst) {
        this.state = state;
        this.left = left;
        this.right = right;
        this.leftFirst = leftFirst;
        this.rightFirst = rightFirst;
    }

    private static Move by(String command) {
        return new Move(Center.BETA, false, command);
    }

    private static Move of(String command) {
        return new Move(Center.ALPHA, false, command);
    }

    private static Move clock(String command) {
        return new Move(Center.ALPHA, true, command);
    }

    State state() {
        return state;
    }

    Move left() {
        return left;
    }

    Move right() {
        return right;
    }

    String log(boolean leftWon) {
        return leftWon ? leftFirst : rightFirst;
    }
}
