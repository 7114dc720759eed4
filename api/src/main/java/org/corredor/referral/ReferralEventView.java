package org.corredor.referral;

import java.time.Instant;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One step of a referral: which side, never which person of it.
 *
 * @param seq the version the command led to
 */
@Schema(name = "ReferralEvent")
public record ReferralEventView(
        @Schema(required = true) int seq,
        @Schema(required = true) Instant at,
        @Schema(required = true) String command,
        @Schema(required = true) String fromState,
        @Schema(required = true) String toState,

        @Schema(
                required = true,
                enumeration = {"origin", "receiver", "clock"})
        String by,

        @Nullable String reason,
        @Nullable String outcome) {

    static ReferralEventView of(ReferralEvent event) {
        return new ReferralEventView(
                event.seq,
                event.at,
                event.command,
                event.fromState,
                event.toState,
                event.bySide.toLowerCase(Locale.ROOT),
                event.reason,
                event.outcome);
    }
}
