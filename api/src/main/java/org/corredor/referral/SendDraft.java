package org.corredor.referral;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.corredor.consent.PackageField;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Under which consent a referral is sent, and what of it.
 *
 * @param fields what goes into the package: all of it must be in the consent
 */
@Schema(name = "ReferralSending")
public record SendDraft(
        @Schema(required = true) @NotNull UUID consentId,

        @Schema(required = true) @NotNull @Size(min = 1, max = 14)
        List<@NotNull PackageField> fields) {}
