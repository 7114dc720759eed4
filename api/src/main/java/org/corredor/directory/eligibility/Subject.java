package org.corredor.directory.eligibility;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a rule asks about, in the order in which reasons are given. The codes are those that a {@link Profile} can state. */
public enum Subject {
    AGE("age", Set.of()),
    GENDER("gender", Set.of("woman", "man", "other")),
    NATIONALITY("nationality", Set.of(Locale.getISOCountries())),
    MOBILITY_PROFILE(
            "mobility-profile",
            Set.of(
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
                    "national")),
    SECTOR(
            "sector",
            Set.of(
                    "maquila",
                    "agriculture",
                    "domestic-and-personal-service",
                    "construction",
                    "platform",
                    "subcontracted",
                    "informal",
                    "sex-work")),
    MIGRATORY_SITUATION("migratory-situation", Set.of("regular", "irregular", "in-process"));

    private final String code;

    @SuppressWarnings("ImmutableEnumChecker") // Set.of and nothing else
    private final Set<String> codes;

    Subject(String code, Set<String> codes) {
        this.code = code;
        this.codes = codes;
    }

    /** What a rule about it can ask for; of a code that nobody can state a rule would say no to everybody. */
    public Set<String> codes() {
        return codes;
    }

    public static Optional<Subject> of(String code) {
        return Arrays.stream(values())
                .filter(subject -> subject.code.equals(code))
                .findFirst();
    }

    String code() {
        return code;
    }

    /** The codes a profile states; empty: not stated. Several only where somebody can be several things at once. */
    List<String> codesOf(Profile profile) {
        return switch (this) {
            case AGE -> List.of(); // a number, not a code
            case GENDER -> stated(profile.genderCode(), "unknown");
            case NATIONALITY -> stated(profile.nationality(), "");
            case MOBILITY_PROFILE -> profile.mobilityProfile() == null ? List.of() : profile.mobilityProfile();
            case SECTOR -> stated(profile.occupationSector(), "");
            case MIGRATORY_SITUATION -> stated(profile.migratorySituation(), "prefer-not-to-say");
        };
    }

    private static List<String> stated(@Nullable String code, String saysNothing) {
        return code == null || code.equals(saysNothing) ? List.of() : List.of(code);
    }
}
