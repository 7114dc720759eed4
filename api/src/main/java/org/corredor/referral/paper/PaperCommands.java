package org.corredor.referral.paper;

import java.util.Set;
import org.corredor.referral.ReferralCommand;

/**
 * The commands of the table that paper knows. Questions are asked by telephone, so none by code; and who has no account can't ask for
 * a cancellation here: the origin does, when it hears so.
 */
final class PaperCommands {
    static final Set<ReferralCommand> OF_THE_ORIGIN = Set.of(
            ReferralCommand.SEND,
            ReferralCommand.DELETE,
            ReferralCommand.WITHDRAW,
            ReferralCommand.REQUEST_CANCELLATION,
            ReferralCommand.RETRACT_CANCELLATION,
            ReferralCommand.CLOSE,
            ReferralCommand.ENTER_IN_ERROR);

    static final Set<ReferralCommand> OF_THE_RECEIVER = Set.of(
            ReferralCommand.ACKNOWLEDGE,
            ReferralCommand.ACCEPT,
            ReferralCommand.REJECT,
            ReferralCommand.START,
            ReferralCommand.HOLD,
            ReferralCommand.RESUME,
            ReferralCommand.COMPLETE,
            ReferralCommand.CONFIRM_CANCELLATION,
            ReferralCommand.REFUSE_CANCELLATION);

    private PaperCommands() {}
}
