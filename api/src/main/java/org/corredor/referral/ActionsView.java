package org.corredor.referral;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What this caller may do with a referral in the state and version it has now. It has no entity tag: it depends on who asks. */
@Schema(name = "ReferralActions")
public record ActionsView(
        @Schema(required = true) UUID id,
        @Schema(required = true) int version,
        @Schema(required = true) String state,
        @Schema(required = true) List<ActionView> actions) {}
