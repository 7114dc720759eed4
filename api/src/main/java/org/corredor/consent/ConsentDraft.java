package org.corredor.consent;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.corredor.http.OneOf;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A consent as it was given.
 *
 * @param purpose what the fields may be used for
 * @param recipient slug of the one center or partner that may have them
 * @param recipientOrganization the one organisation of the directory that may have them, on paper; a referral needs this or a
 *     recipient, never both
 * @param fields exactly what may be shared
 * @param explainedIn BCP 47: the language in which it was explained
 * @param method how the person said yes
 * @param givenBy for a child under 15 not the child alone
 * @param noticeVersion the privacy notice that was explained
 * @param expiresAt in the future, at most two years ahead, when it is recorded; a retry of the order may come later
 * @param notificationDutiesExplained that duties to notify the authorities may override what is wanted; must be true for a child
 */
@Schema(name = "ConsentDraft")
public record ConsentDraft(
        @Schema(required = true) @NotNull UUID personId,

        @Schema(required = true, examples = "referral")
        @NotNull
        @OneOf({"referral", "casework", "migration-status", "statistics"})
        String purpose,

        @Nullable @Schema(examples = "ciudad-juarez") @Pattern(regexp = "[a-z0-9]+(-[a-z0-9]+)*") @Size(max = 40)
        String recipient,

        @Nullable UUID recipientOrganization,

        @Schema(required = true) @NotNull @Size(min = 1, max = 14)
        List<@NotNull PackageField> fields,

        @Schema(required = true, examples = "es")
        @NotNull
        @Size(min = 2, max = 35)
        @Pattern(regexp = "[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")
        String explainedIn,

        @Schema(required = true) @NotNull Boolean readAloud,

        @Schema(required = true) @NotNull @OneOf({"autograph", "electronic", "verbal-witnessed"})
        String method,

        @Schema(required = true) @NotNull @OneOf({"person", "guardian", "child-protection-authority"})
        String givenBy,

        @Schema(required = true, examples = "2026-01")
        @NotNull
        @Size(min = 1, max = 40)
        @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9._-]*")
        String noticeVersion,

        @Schema(required = true) @NotNull Instant expiresAt,

        @Nullable Boolean notificationDutiesExplained) {}
