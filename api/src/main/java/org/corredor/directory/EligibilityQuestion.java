package org.corredor.directory;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.corredor.directory.eligibility.Profile;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An anonymous profile and the services asked about. It prints nothing of itself. */
@Schema(name = "EligibilityQuestion")
public record EligibilityQuestion(
        @Schema(required = true) @NotNull @Valid Profile profile,

        @Schema(required = true) @NotNull @Size(min = 1, max = 50)
        List<@NotNull UUID> services) {
    @Override
    public String toString() {
        return "EligibilityQuestion";
    }
}
