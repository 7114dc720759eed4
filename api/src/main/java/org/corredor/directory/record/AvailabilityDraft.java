package org.corredor.directory.record;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.corredor.directory.hsds.HsdsUnit;
import org.corredor.http.OneOf;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What is free of a service now, and whether it is closed for a time; what is absent stays as it is.
 *
 * @param capacities all of them, in the place of those there were; counted now
 * @param closedUntil last day of a temporary closure; only with that status, and not past
 * @param alert HSDS: what people should know before they go; empty or null takes it away, and so does the end of a temporary closure unless
 *     another is said
 */
@Schema(name = "AvailabilityDraft")
public record AvailabilityDraft(
        @Nullable @Size(max = 20) List<@Valid @NotNull CapacityDraft> capacities,

        @Nullable @OneOf({"active", "inactive", "defunct", "temporarily closed"})
        String status,

        @Nullable LocalDate closedUntil,

        @JsonDeserialize(using = ClearedByNull.class) @Nullable @Size(max = 1000)
        String alert) {

    /**
     * How many are left.
     *
     * @param id of a capacity that is there already
     * @param available not more than maximum
     */
    @Schema(name = "CapacityDraft")
    public record CapacityDraft(
            @Nullable UUID id,
            @Schema(required = true) @NotNull @Valid HsdsUnit unit,

            @Schema(required = true) @NotNull @DecimalMin("0") @DecimalMax("1000000000")
            BigDecimal available,

            @Nullable @DecimalMin("0") @DecimalMax("1000000000")
            BigDecimal maximum,

            @Nullable @Size(max = 1000) String description) {}
}
