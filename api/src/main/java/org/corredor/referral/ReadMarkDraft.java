package org.corredor.referral;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How far the other side's messages were read.
 *
 * @param until the last one that was read
 */
@Schema(name = "ReferralReadMark")
public record ReadMarkDraft(
        @Schema(required = true) @NotNull UUID until) {}
