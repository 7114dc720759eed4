package org.corredor.network.agreement;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How an agreement is ended.
 *
 * @param graceDays for how many days from now referrals still go, with a warning; 0 stops them at once, absent leaves what was agreed
 */
@Schema(name = "AgreementEnd")
public record EndDraft(@Nullable @Min(0) @Max(180) Integer graceDays) {}
