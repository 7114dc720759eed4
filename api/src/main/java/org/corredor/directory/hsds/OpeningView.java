package org.corredor.directory.hsds;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.corredor.http.OneOf;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Whether it is open now, or at the moment asked about, and how that is known (of the profile).
 *
 * @param reason a code: which rule decided; {@code service-closed}: its own status, not a schedule
 * @param changesAt when the answer changes next, if that is known within 14 days
 * @param schedules ids of the schedules that decided
 * @param zone IANA zone in which its hours are meant
 */
@Schema(name = "HsdsOpening")
public record OpeningView(
        @Schema(required = true) @OneOf({"yes", "no", "unknown"})
        String open,

        @Schema(required = true) String reason,
        @Nullable Instant changesAt,
        @Schema(required = true) List<UUID> schedules,

        @Schema(required = true, examples = "America/Tijuana")
        String zone) {}
