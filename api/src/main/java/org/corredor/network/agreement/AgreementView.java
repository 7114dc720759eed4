package org.corredor.network.agreement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.corredor.http.Versioned;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An agreement, as the network and its two parties have it.
 *
 * @param first slug of a party
 * @param second slug of the other
 * @param scope who may refer to whom
 * @param fields what of a package may travel
 * @param startsOn the first day
 * @param endsOn the last day, as it was agreed
 * @param graceDays for how many days after its end referrals still go, with a warning
 * @param standing upcoming, in-force, lapsed (over, in its days of grace) or ended
 * @param endedAt when it was ended early
 */
@Schema(name = "Agreement")
public record AgreementView(
        @Schema(required = true) UUID id,
        @Schema(required = true) int version,
        @Schema(required = true) String first,
        @Schema(required = true) String second,
        @Schema(required = true) String scope,
        @Schema(required = true) String about,
        @Schema(required = true) List<String> fields,
        @Schema(required = true) LocalDate startsOn,
        @Nullable LocalDate endsOn,
        @Schema(required = true) int graceDays,
        @Schema(required = true) String standing,
        @Nullable Instant endedAt,
        @Schema(required = true) Instant createdAt,
        @Schema(required = true) Instant updatedAt)
        implements Versioned {
    static AgreementView of(Agreement a, Instant now) {
        return new AgreementView(
                a.id,
                a.version,
                a.first,
                a.second,
                a.scope,
                a.about,
                List.of(a.fields),
                a.startsOn,
                a.endsOn,
                a.graceDays,
                a.standing(now).code(),
                a.endedAt,
                a.createdAt,
                a.updatedAt);
    }

    /** Where it stands changes by time alone. */
    @Override
    public String tag() {
        return "v" + version + "." + standing.replace("-", "");
    }
}
