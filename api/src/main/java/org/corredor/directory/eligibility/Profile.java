package org.corredor.directory.eligibility;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.corredor.http.OneOf;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says of themself to learn which services are for them, without saying who they are. Each part can be
 * left out; what is left out is not known, never assumed. It lives as long as the request: not stored, not logged, and
 * {@link #toString} prints nothing of it. The codes are those of a person's record.
 *
 * @param age whole years
 * @param genderCode {@code unknown} is as good as absent
 * @param nationality ISO 3166-1 alpha-2
 * @param mobilityProfile all that is true of the person; empty is as good as absent
 * @param migratorySituation in the country where the person is; coarse on purpose; {@code prefer-not-to-say} is as good as
 *     absent
 */
@Schema(name = "EligibilityProfile")
public record Profile(
        @Nullable @Min(0) @Max(150) Integer age,

        @Nullable @OneOf({"woman", "man", "other", "unknown"})
        String genderCode,

        @Nullable @Pattern(regexp = "[A-Z]{2}") String nationality,

        @Nullable @Size(max = 11)
        List<
                        @NotNull
                        @OneOf({
                            "potential",
                            "in-transit",
                            "settled",
                            "returned",
                            "deported",
                            "asylum-seeker",
                            "refugee",
                            "internally-displaced",
                            "temporary-h2",
                            "cross-border",
                            "national"
                        })
                        String>
                mobilityProfile,

        @Nullable
        @OneOf({
            "maquila",
            "agriculture",
            "domestic-and-personal-service",
            "construction",
            "platform",
            "subcontracted",
            "informal",
            "sex-work"
        })
        String occupationSector,

        @Nullable @OneOf({"regular", "irregular", "in-process", "prefer-not-to-say"})
        String migratorySituation) {

    @Override
    public String toString() {
        return "Profile";
    }
}
