package org.corredor.directory.hsds;

import java.time.Instant;
import org.corredor.http.OneOf;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How far a record can still be relied on (of the profile).
 *
 * @param confidence 1 at the moment of the latest verification, half of it every 180 days, 0 when there was none
 * @param verifiedAt the latest verification of any part
 */
@Schema(name = "HsdsFreshness")
public record Freshness(
        @Schema(required = true) @OneOf({"fresh", "aging", "stale", "unverified"})
        String status,

        @Schema(required = true) double confidence,
        @Nullable Instant verifiedAt) {}
