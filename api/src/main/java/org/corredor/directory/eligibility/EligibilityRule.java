package org.corredor.directory.eligibility;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.corredor.http.OneOf;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One condition of a service: that somebody is, or with {@code excludes} is not, one of these. A rule about age has
 * bounds and no codes; every other has codes of its subject and no bounds. One that says less, more, or the impossible
 * leaves its subject unknown.
 *
 * @param subject what it asks about
 * @param codes codes of the subject, as in {@link Profile}; any of them suffices
 * @param minimum whole years of age, included
 * @param maximum whole years of age, included
 * @param excludes who is one of these is refused
 * @param note for people to read, in the service's own language; decides nothing
 */
@Schema(name = "EligibilityRule")
public record EligibilityRule(
        @Schema(required = true) @NotNull UUID id,

        @Schema(required = true)
        @NotNull
        @OneOf({"age", "gender", "nationality", "mobility-profile", "sector", "migratory-situation"})
        String subject,

        @Schema(required = true) @NotNull @Size(max = 250)
        List<@NotNull @Size(max = 40) @Pattern(regexp = "[A-Z]{2}|[a-z0-9]+(-[a-z0-9]+)*") String> codes,

        @Nullable @Min(0) @Max(150) Integer minimum,
        @Nullable @Min(0) @Max(150) Integer maximum,
        @Schema(required = true) boolean excludes,
        @Nullable @Size(max = 2000) String note) {

    /** Whether it says what a rule about its subject says, and something that can come true. */
    boolean isReadable() {
        boolean bounded = minimum != null || maximum != null;
        if (subject.equals(Subject.AGE.code())) {
            return bounded && codes.isEmpty() && (minimum == null || maximum == null || minimum <= maximum);
        }
        return !bounded
                && !codes.isEmpty()
                && Subject.of(subject)
                        .filter(known -> known.codes().containsAll(codes))
                        .isPresent();
    }
}
