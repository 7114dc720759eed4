package org.corredor.directory.correction;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.corredor.http.OneOf;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What is wrong in a published record, and how it should read.
 *
 * @param field the HSDS property or part that is wrong; {@code other} for what has no name here
 * @param text what it should say; no contact of whoever proposes it
 * @param language of the text
 */
@Schema(name = "CorrectionDraft")
public record CorrectionDraft(
        @Schema(required = true) @NotNull UUID recordId,

        @Schema(required = true)
        @NotNull
        @OneOf({
            "name",
            "alternate_name",
            "description",
            "transportation",
            "interpretation_services",
            "application_process",
            "fees_description",
            "wait_time",
            "fees",
            "accreditations",
            "licenses",
            "eligibility_description",
            "alert",
            "website",
            "email",
            "phones",
            "addresses",
            "schedules",
            "languages",
            "cost_options",
            "required_documents",
            "accessibility",
            "service_areas",
            "eligibility_rules",
            "capacities",
            "status",
            "other"
        })
        String field,

        @Schema(required = true) @NotBlank @Size(min = 1, max = 1000)
        String text,

        @Schema(required = true) @NotNull @OneOf({"es", "en", "ht"})
        String language) {}
