package org.corredor.referral;

import java.util.Arrays;
import java.util.Optional;
import org.corredor.access.Permission;

/**
 * The protocol's commands. Each but {@link #EXPIRE}, which only a clock gives, is an operation of this API: {@code POST
 * .../{command}}.
 */
public enum ReferralCommand {
    SEND("send"),
    DELETE("delete"),
    ACKNOWLEDGE("acknowledge"),
    REQUEST_INFORMATION("request-information"),
    ANSWER_INFORMATION("answer-information"),
    ACCEPT("accept"),
    REJECT("reject"),
    WITHDRAW("withdraw"),
    EXPIRE("expire"),
    START("start"),
    REPORT("report"),
    HOLD("hold"),
    RESUME("resume"),
    REQUEST_CANCELLATION("request-cancellation"),
    CONFIRM_CANCELLATION("confirm-cancellation"),
    REFUSE_CANCELLATION("refuse-cancellation"),
    RETRACT_CANCELLATION("retract-cancellation"),
    COMPLETE("complete"),
    CLOSE("close"),
    ENTER_IN_ERROR("enter-in-error");

    private final String code;

    ReferralCommand(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    /** Whether the receiver says by it that it takes on what arrived, or doesn't. */
    boolean decides() {
        return this == ACCEPT || this == REJECT;
    }

    /** What a caller of this side needs to give it; empty for a command that no caller can give. */
    public Optional<Permission> permission(Party side) {
        return this == EXPIRE || side == Party.CLOCK
                ? Optional.empty()
                : Optional.of(side == Party.ORIGIN ? Permission.REFERRAL_SEND : Permission.REFERRAL_DECIDE);
    }

    /**
     * The command of a code.
     *
     * @throws IllegalArgumentException for a code that is no command
     */
    public static ReferralCommand of(String code) {
        return Arrays.stream(values())
                .filter(command -> command.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such command"));
    }
}
