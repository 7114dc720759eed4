package org.corredor.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.corredor.http.Versioned;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An interview as those see it who may see its person.
 *
 * @param staff the membership of whoever held it
 */
@Schema(name = "Intake")
public record IntakeView(
        @Schema(required = true) UUID id,
        @Schema(required = true) int version,
        @Schema(required = true) Instant createdAt,
        @Schema(required = true) UUID personId,
        @Schema(required = true) LocalDate onDate,
        @Schema(required = true) String channel,
        @Nullable String heardFrom,
        @Schema(required = true) List<String> needs,
        @Nullable Boolean jobDeniedBefore,
        @Nullable Boolean childrenOutOfSchool,
        @Schema(required = true) String formVersion,
        @Schema(required = true) UUID staff,
        @Nullable String notes)
        implements Versioned {

    static IntakeView of(Intake stored, @Nullable String notes) {
        return new IntakeView(
                stored.id,
                stored.version,
                stored.createdAt,
                stored.personId,
                stored.onDate,
                stored.channel,
                stored.heardFrom,
                List.of(stored.needs),
                stored.jobDeniedBefore,
                stored.childrenOutOfSchool,
                stored.formVersion,
                stored.staffId,
                notes);
    }
}
