package org.corredor.network.protocol;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Terms for each urgency. */
@Schema(name = "TermsByUrgency")
public record TermsByUrgency(
        @Schema(required = true) @NotNull @Valid Terms emergency,

        @Schema(required = true) @NotNull @Valid Terms urgent,

        @Schema(required = true) @NotNull @Valid Terms normal) {

    /** Those of an urgency; what is neither an emergency nor urgent is normal. */
    public Terms of(String urgency) {
        return switch (urgency) {
            case "emergency" -> emergency;
            case "urgent" -> urgent;
            default -> normal;
        };
    }

    /** Every term under its place: {@code /urgent/decide}. */
    Map<String, Limit> byPlace() {
        return new OwnTermsByUrgency(OwnTerms.of(emergency), OwnTerms.of(urgent), OwnTerms.of(normal)).byPlace();
    }
}
