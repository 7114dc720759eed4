package org.corredor.intake;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.corredor.http.NotBefore;
import org.corredor.http.OneOf;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What is asked at the first interview; nobody is asked how they came. Absent means not asked.
 *
 * @param onDate from 1900 on, not after today in the center's zone
 * @param jobDeniedBefore whether a job was ever denied to the person
 * @param childrenOutOfSchool whether children of school age don't go to school
 * @param formVersion the version of the form the answers were given under
 */
@Schema(name = "IntakeDraft")
public record IntakeDraft(
        @Schema(required = true) @NotNull UUID personId,
        @Schema(required = true) @NotNull @NotBefore LocalDate onDate,

        @Schema(required = true) @NotNull @OneOf({"in-person", "phone", "whatsapp", "social-network", "outreach"})
        String channel,

        @Nullable
        @OneOf({
            "word-of-mouth",
            "social-network",
            "leaflet",
            "outreach",
            "organization",
            "authority",
            "employer",
            "other",
            "unknown"
        })
        String heardFrom,

        @Nullable @Size(max = 14)
        List<
                        @NotNull
                        @OneOf({
                            "labour-guidance",
                            "unpaid-wages",
                            "dismissal",
                            "recruitment-fraud",
                            "job-search",
                            "job-offer-check",
                            "documents",
                            "interpretation",
                            "health",
                            "shelter",
                            "food",
                            "education",
                            "family",
                            "other"
                        })
                        String>
                needs,

        @Nullable Boolean jobDeniedBefore,
        @Nullable Boolean childrenOutOfSchool,

        @Schema(required = true, examples = "core-1") @NotNull @Pattern(regexp = "[a-z0-9][a-z0-9.-]{0,39}")
        String formVersion,

        @Nullable @Size(max = 4000) String notes) {}
