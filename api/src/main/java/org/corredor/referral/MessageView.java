package org.corredor.referral;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.corredor.http.OneOf;
import org.corredor.referral.exchange.SealedMessages;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A message: from which side, never which person of it.
 *
 * @param readAt when the other side marked it as read
 */
@Schema(name = "ReferralMessage")
public record MessageView(
        @Schema(required = true) UUID id,

        @Schema(required = true) @OneOf({"origin", "receiver"})
        String by,

        @Schema(required = true) String text,
        @Schema(required = true) Instant at,
        @Nullable Instant readAt) {

    static MessageView of(SealedMessages.Stored stored, String text) {
        return new MessageView(stored.id(), stored.by().toLowerCase(Locale.ROOT), text, stored.at(), stored.readAt());
    }
}
