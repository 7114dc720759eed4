package org.corredor.referral;

import java.util.Arrays;

/** The states both sides share. The same list, with both properties, is {@code app.referral_state}. */
public enum ReferralState {
    DRAFT("draft", false, false),
    REQUESTED("requested", false, false),
    RECEIVED("received", false, false),
    INFO_REQUESTED("info-requested", false, false),
    ACCEPTED("accepted", true, false),
    IN_PROGRESS("in-progress", true, false),
    ON_HOLD("on-hold", true, false),
    CANCELLATION_REQUESTED("cancellation-requested", true, false),
    COMPLETED("completed", true, false),
    CLOSED("closed", true, true),
    REJECTED("rejected", false, true),
    WITHDRAWN("withdrawn", false, true),
    EXPIRED("expired", false, true),
    CANCELLED("cancelled", false, true),
    DELETED("deleted", false, true),
    ENTERED_IN_ERROR("entered-in-error", false, true);

    private final String code;
    private final boolean packageOpen;
    private final boolean terminal;

    ReferralState(String code, boolean packageOpen, boolean terminal) {
        this.code = code;
        this.packageOpen = packageOpen;
        this.terminal = terminal;
    }

    public String code() {
        return code;
    }

    /** Whether the receiver may read the package here, under a live consent. */
    public boolean packageOpen() {
        return packageOpen;
    }

    /** Whether the work is over: no command leads out but enter-in-error, and out of a closed one not even that. */
    public boolean terminal() {
        return terminal;
    }

    /**
     * The state of a code.
     *
     * @throws IllegalArgumentException for a code that is no state
     */
    public static ReferralState of(String code) {
        return Arrays.stream(values())
                .filter(state -> state.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such state"));
    }
}
