package org.corredor.referral;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Who is to work on it.
 *
 * @param membershipId of an active member of this center
 */
@Schema(name = "ReferralReassignment")
public record ReassignDraft(
        @Schema(required = true) @NotNull UUID membershipId) {}
