package org.corredor.referral.proof;

import com.google.errorprone.annotations.Immutable;
import java.util.List;
import org.corredor.referral.proof.Step.Kind;
import org.jspecify.annotations.Nullable;

/** Two commands that meet, on a referral of alpha's that was brought to a state; the design names each of these pairs or means it. */
enum Pair {
    /** Two workers accept. */
    ACCEPT_ACCEPT(State.RECEIVED, by("accept"), by("accept"), "accept", "accept"),
    ACCEPT_WITHDRAW(State.RECEIVED, by("accept"), of("withdraw"), "accept", "withdraw"),
    ACCEPT_EXPIRE(State.RECEIVED, by("accept"), clock("expire"), "accept", "expire"),
    ACCEPT_REJECT(State.RECEIVED, by("accept"), by("reject"), "accept", "reject"),
    ACCEPT_IN_ERROR(State.RECEIVED, by("accept"), of("enter-in-error"), "accept", "enter-in-error"),
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
            "request-cancellation"),

    // Each command against the withdrawal of the consent; before acceptance it ends by that, after it is asked to be
    // cancelled. Not against confirming or closing: to these the withdrawal is nothing, nor they to it.
    ACKNOWLEDGE_CONSENT(State.REQUESTED, by("acknowledge"), Move.CONSENT, "acknowledge, withdraw", "withdraw"),
    ASK_CONSENT(State.RECEIVED, by("request-information"), Move.CONSENT, "request-information, withdraw", "withdraw"),
    ANSWER_CONSENT(State.ASKED, of("answer-information"), Move.CONSENT, "answer-information, withdraw", "withdraw"),
    ACCEPT_CONSENT(State.RECEIVED, by("accept"), Move.CONSENT, "accept, request-cancellation", "withdraw"),
    REJECT_CONSENT(State.RECEIVED, by("reject"), Move.CONSENT, "reject", "withdraw"),
    WITHDRAW_CONSENT(State.RECEIVED, of("withdraw"), Move.CONSENT, "withdraw", "withdraw"),
    EXPIRE_CONSENT(State.RECEIVED, clock("expire"), Move.CONSENT, "expire", "withdraw"),
    START_CONSENT(State.ACCEPTED, by("start"), Move.CONSENT, "start, request-cancellation", "request-cancellation"),
    REPORT_CONSENT(State.ACCEPTED, by("report"), Move.CONSENT, "report, request-cancellation", "request-cancellation"),
    HOLD_CONSENT(State.ACCEPTED, by("hold"), Move.CONSENT, "hold, request-cancellation", "request-cancellation"),
    RESUME_CONSENT(State.ON_HOLD, by("resume"), Move.CONSENT, "resume, request-cancellation", "request-cancellation"),
    COMPLETE_CONSENT(State.IN_PROGRESS, by("complete"), Move.CONSENT, "complete", "request-cancellation"),
    CANCEL_CONSENT(
            State.ACCEPTED, by("request-cancellation"), Move.CONSENT, "request-cancellation", "request-cancellation"),
    IN_ERROR_CONSENT(State.ACCEPTED, of("enter-in-error"), Move.CONSENT, "enter-in-error", "request-cancellation"),
    /** What the person wants to end isn't taken back. */
    RETRACT_CONSENT(
            State.CANCELLING,
            of("retract-cancellation"),
            Move.CONSENT,
            "retract-cancellation, request-cancellation",
            ""),
    /** The receiver may refuse in either order: it has done the work, or it is asked once more. */
    REFUSE_CONSENT(
            State.CANCELLING,
            by("refuse-cancellation"),
            Move.CONSENT,
            "refuse-cancellation, request-cancellation",
            "refuse-cancellation"),
    MESSAGE_CONSENT(State.ACCEPTED, Move.MESSAGE, Move.CONSENT, "request-cancellation", "request-cancellation"),

    // custody that has moved stays where it is: the receiver reads no more, and nothing is asked to be cancelled
    TRANSFER_ACCEPT_CONSENT(Kind.TRANSFER, by("accept"), Move.CONSENT, "accept", "withdraw"),
    TRANSFER_ACCEPT_WITHDRAW(Kind.TRANSFER, by("accept"), of("withdraw"), "accept", "withdraw"),
    TRANSFER_ACCEPT_EXPIRE(Kind.TRANSFER, by("accept"), clock("expire"), "accept", "expire"),
    /** A case that is closed can't be handed over, and one that was handed over isn't closed by who had it. */
    TRANSFER_ACCEPT_CASE_CLOSED(Kind.TRANSFER, by("accept"), Move.CLOSE_CASE, "accept", "");

    /** Where it stands before; the commands that lead there after a draft. */
    enum State {
        DRAFT(""),
        REQUESTED("send"),
        ASKED("send,request-information"),
        RECEIVED("send,acknowledge"),
        ACCEPTED("send,acknowledge,accept"),
        ON_HOLD("send,acknowledge,accept,hold"),
        IN_PROGRESS("send,acknowledge,accept,start"),
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
        static final Move MESSAGE = new Move(Center.BETA, false, "a message");
        static final Move CLOSE_CASE = new Move(Center.ALPHA, false, "close the case");
    }

    private final Kind kind;
    private final State state;
    private final Move left;
    private final Move right;
    private final String leftFirst;
    private final String rightFirst;

    /**
     * @param leftFirst what the log then has more, where the left one was first
     */
    Pair(State state, Move left, Move right, String leftFirst, String rightFirst) {
        this(Kind.REFERRAL, state, left, right, leftFirst, rightFirst);
    }

    /** Of a kind, received. */
    Pair(Kind kind, Move left, Move right, String leftFirst, String rightFirst) {
        this(kind, State.RECEIVED, left, right, leftFirst, rightFirst);
    }

    Pair(Kind kind, State state, Move left, Move right, String leftFirst, String rightFirst) {
        this.kind = kind;
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

    Kind kind() {
        return kind;
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

    /** Whether both are done in either order, so that only the log tells which was first. */
    boolean isOfTwoDone() {
        return this == REFUSE_CONSENT;
    }

    String log(boolean leftWon) {
        return leftWon ? leftFirst : rightFirst;
    }
}
