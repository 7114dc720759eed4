package org.corredor.directory;

import java.util.UUID;
import org.corredor.directory.eligibility.Eligibility;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether one service is for the person asked about. */
@Schema(name = "ServiceEligibility")
public record ServiceEligibility(
        @Schema(required = true) UUID service,
        @Schema(required = true) Eligibility eligibility) {}
