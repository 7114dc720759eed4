package org.corredor.referral.paper;

import java.time.Instant;
import java.util.Locale;
import org.corredor.http.OneOf;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One step of a referral on paper.
 *
 * @param by whose word it was
 * @param recordedBy who wrote it down: the origin, the receiver's too
 */
@Schema(name = "PaperReferralEvent")
public record PaperEventView(
        @Schema(required = true) int seq,
        @Schema(required = true) Instant at,
        @Schema(required = true) String command,
        @Schema(required = true) String fromState,
        @Schema(required = true) String toState,

        @Schema(required = true) @OneOf({"origin", "receiver"})
        String by,

        @Schema(required = true, enumeration = "origin") String recordedBy,
        @Nullable String reason,
        @Nullable String outcome) {

    static PaperEventView of(PaperEvent event) {
        return new PaperEventView(
                event.seq,
                event.at,
                event.command,
                event.fromState,
                event.toState,
                event.bySide.toLowerCase(Locale.ROOT),
                event.recordedBy.toLowerCase(Locale.ROOT),
                event.reason,
                event.outcome);
    }
}
