package org.corredor.network.protocol;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.corredor.calendar.WorkingDays;
import org.corredor.http.OneOf;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How long something may take.
 *
 * @param amount at least 1
 * @param unit minutes run day and night; working days are those of the receiver's zone
 */
@Schema(name = "Limit")
public record Limit(
        @Schema(required = true, examples = "60") @NotNull @Min(1) @Max(527_040)
        Integer amount,

        @Schema(required = true, examples = "minutes") @NotNull @OneOf({MINUTES, WORKING_DAYS})
        String unit) {
    static final String MINUTES = "minutes";
    static final String WORKING_DAYS = "working-days";

    public static Limit minutes(int amount) {
        return new Limit(amount, MINUTES);
    }

    public static Limit hours(int amount) {
        return minutes(amount * 60);
    }

    public static Limit workingDays(int amount) {
        return new Limit(amount, WORKING_DAYS);
    }

    @JsonIgnore
    public boolean isInWorkingDays() {
        return unit.equals(WORKING_DAYS);
    }

    /** When it is over that began then. */
    public Instant after(Instant from, ZoneId zone) {
        return isInWorkingDays() ? WorkingDays.after(from, amount, zone) : from.plus(Duration.ofMinutes(amount));
    }
}
