package org.corredor.directory.hsds;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * That the record's owner made sure a part of it is so (of the profile). That a record was changed is no verification.
 *
 * @param part whole, contact, place, schedule, eligibility, cost, capacity or languages
 * @param method phone, visit, website, provider or other
 */
@Schema(name = "HsdsVerification")
public record Verification(
        @Schema(required = true) String part,
        @Schema(required = true) String method,
        @Schema(required = true) Instant verifiedAt) {}
