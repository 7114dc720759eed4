package org.corredor.referral;

import java.time.Instant;
import org.corredor.http.OneOf;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * By when something should be done, the same for both sides.
 *
 * @param clock what: acknowledge, decide, contact and resume are the receiver's, answer and close the origin's, confirm the side's
 *     that was asked to cancel
 */
@Schema(name = "ReferralDeadline")
public record DeadlineView(
        @Schema(required = true) @OneOf({"acknowledge", "decide", "answer", "contact", "resume", "confirm", "close"})
        String clock,

        @Schema(required = true) Instant dueAt) {

    static DeadlineView of(ReferralClock.Running running) {
        return new DeadlineView(running.clock().code(), running.due());
    }
}
