package org.corredor.referral;

import java.util.Arrays;
import java.util.Optional;
import org.corredor.access.Permission;
import org.jspecify.annotations.Nullable;

/**
 * The protocol's commands. One that has a permission is an operation of this API, {@code POST .../{command}}; the others
 * are in the table, and in the database's, and are given by clocks or by operations that come with their issue.
 */
public enum ReferralCommand {
    SEND("send", Permission.REFERRAL_SEND),
    DELETE("delete", null),
    ACKNOWLEDGE("acknowledge", Permission.REFERRAL_DECIDE),
    REQUEST_INFORMATION("request-information", null),
    ANSWER_INFORMATION("answer-information", null),
    ACCEPT("accept", Permission.REFERRAL_DECIDE),
    REJECT("reject", Permission.REFERRAL_DECIDE),
    WITHDRAW("withdraw", Permission.REFERRAL_SEND),
    EXPIRE("expire", null),
    START("start", Permission.REFERRAL_DECIDE),
    HOLD("hold", null),
    RESUME("resume", null),
    REQUEST_CANCELLATION("request-cancellation", null),
    CONFIRM_CANCELLATION("confirm-cancellation", null),
    REFUSE_CANCELLATION("refuse-cancellation", null),
    RETRACT_CANCELLATION("retract-cancellation", null),
    COMPLETE("complete", Permission.REFERRAL_DECIDE),
    CLOSE("close", Permission.REFERRAL_SEND),
    ENTER_IN_ERROR("enter-in-error", null);

    private final String code;
    private final @Nullable Permission permission;

    ReferralCommand(String code, @Nullable Permission permission) {
        this.code = code;
        this.permission = permission;
    }

    public String code() {
        return code;
    }

    /** What a caller needs to give it; empty for a command that no caller can give. */
    public Optional<Permission> permission() {
        return Optional.ofNullable(permission);
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
