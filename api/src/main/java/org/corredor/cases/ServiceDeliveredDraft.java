package org.corredor.cases;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.corredor.http.NotBefore;
import org.corredor.http.OneOf;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What was done for a person on a day; several services can make one visit.
 *
 * @param onDate from 1900 on, not after today in the center's zone
 * @param minutes 1 to 1440
 * @param language BCP 47, the one it was given in
 */
@Schema(name = "ServiceDeliveredDraft")
public record ServiceDeliveredDraft(
        @Schema(required = true) @NotNull @NotBefore LocalDate onDate,

        @Schema(required = true) @NotEmpty @Size(min = 1, max = 15)
        List<
                        @NotNull
                        @OneOf({
                            "guidance-rights",
                            "guidance-labour-procedures",
                            "guidance-formal-jobs",
                            "guidance-federal-benefits",
                            "physical-accompaniment",
                            "conciliation-accompaniment",
                            "legal-triage",
                            "interpretation",
                            "job-offer-check",
                            "training",
                            "referral",
                            "violence-rights-guidance",
                            "socio-emotional-support",
                            "family-reunification",
                            "labour-market-information"
                        })
                        String>
                services,

        @Schema(required = true)
        @NotNull
        @OneOf({"in-person", "phone", "whatsapp", "social-network", "video", "outreach"})
        String modality,

        @Nullable @Min(1) @Max(1440) Integer minutes,

        @Nullable @Size(max = 35) @Pattern(regexp = "[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")
        String language,

        @Nullable @OneOf({"done", "partly-done", "not-done", "follow-up-needed"})
        String outcome,

        @Nullable @Size(max = 4000) String note) {}
