package org.corredor.network.protocol;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A published version.
 *
 * @param label its label, which a referral that was sent under it bears
 */
@Schema(name = "ProtocolVersion")
public record ProtocolView(
        @Schema(required = true) UUID id,
        @Schema(required = true) String label,
        @Schema(required = true) Instant inForceFrom,
        @Schema(required = true) List<ProtocolStep> steps,
        @Schema(required = true) TermsByUrgency defaults,
        @Schema(required = true) TermsByUrgency ceilings,
        @Schema(required = true) Instant createdAt) {
    static ProtocolView of(ProtocolVersion v) {
        return new ProtocolView(
                v.id,
                v.label,
                v.inForceFrom,
                ProtocolJson.steps(v.steps),
                ProtocolJson.read(v.defaults, TermsByUrgency.class),
                ProtocolJson.read(v.ceilings, TermsByUrgency.class),
                v.createdAt);
    }
}
