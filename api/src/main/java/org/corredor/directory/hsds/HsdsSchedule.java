package org.corredor.directory.hsds;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.corredor.calendar.Schedule;
import org.corredor.http.OneOf;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** HSDS schedule: when it is open: RFC 5545 recurrence, or a single date ({@code dtstart} without {@code freq}). {@code zone} (IANA), {@code closed} (a dated closure) and {@code open_on_holidays} are of the profile. */
@Schema(name = "HsdsSchedule")
public record HsdsSchedule(
        @Nullable UUID id,
        @Nullable UUID locationId,
        @Nullable UUID serviceId,
        @Nullable UUID serviceAtLocationId,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable LocalDate dtstart,
        @Nullable @DecimalMin("-14") @DecimalMax("14") BigDecimal timezone,
        @Nullable LocalDate until,
        @Nullable @Min(1) @Max(10000) Integer count,

        @Nullable @OneOf({"MO", "TU", "WE", "TH", "FR", "SA", "SU"})
        String wkst,

        @Nullable @OneOf({"WEEKLY", "MONTHLY"}) String freq,
        @Nullable @Min(1) @Max(1000) Integer interval,
        @Nullable @Size(max = 100) String byday,
        @Nullable @Size(max = 200) String byweekno,
        @Nullable @Size(max = 200) String bymonthday,
        @Nullable @Size(max = 1000) String byyearday,
        @Nullable @Size(max = 1000) String description,
        @Nullable @Size(max = 20) String opensAt,
        @Nullable @Size(max = 20) String closesAt,

        @Nullable @Size(max = 500) @Pattern(regexp = HsdsText.WEB_URL)
        String scheduleLink,

        @Nullable @Size(max = 200) String attendingType,
        @Nullable @Size(max = 1000) String notes,
        @Nullable @Size(max = 60) String zone,
        @Nullable Boolean closed,
        @Nullable Boolean openOnHolidays,
        @Nullable @Size(max = 50) List<@Valid @NotNull HsdsAttribute> attributes,
        @Nullable @Size(max = 500) List<@Valid @NotNull HsdsMetadata> metadata) {

    /** As the calendar reckons with it, under this id. */
    public Schedule reckoned(UUID as) {
        return new Schedule(
                as,
                validFrom,
                validTo,
                dtstart,
                until,
                count,
                wkst,
                freq,
                interval,
                byday,
                byweekno,
                bymonthday,
                byyearday,
                opensAt,
                closesAt,
                timezone,
                zone,
                Boolean.TRUE.equals(closed),
                openOnHolidays);
    }
}
