package org.corredor.network.protocol;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.corredor.problem.FieldError;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A version of the protocol to be published; it can't be changed afterwards.
 *
 * @param label its label, which no other version has
 * @param inForceFrom not in the past; absent for now
 * @param steps in their order
 * @param defaults the terms of a center that has none of its own
 * @param ceilings the longest terms a center may set
 */
@Schema(name = "ProtocolDraft")
public record ProtocolDraft(
        @Schema(required = true, examples = "1.1") @NotNull @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9._-]{0,19}")
        String label,

        @Nullable Instant inForceFrom,

        @Schema(required = true) @NotNull @Size(min = 1, max = 40)
        List<@NotNull @Valid ProtocolStep> steps,

        @Schema(required = true) @NotNull @Valid TermsByUrgency defaults,

        @Schema(required = true) @NotNull @Valid TermsByUrgency ceilings) {

    /** What no single member shows: a step's code twice, a default above its ceiling. */
    List<FieldError> faults() {
        List<FieldError> faults = new ArrayList<>();
        Set<String> codes = new HashSet<>();
        for (int i = 0; i < steps.size(); i++) {
            if (!codes.add(steps.get(i).code())) {
                faults.add(new FieldError("/steps/" + i + "/code", "conflict"));
            }
        }
        faults.addAll(new Ceilings(ceilings).faults("/defaults", defaults.byPlace()));
        return faults;
    }
}
