package org.corredor.directory.eligibility;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a rule asks about, in the order in which reasons are given. */
enum Subject {
    AGE("age"),
    GENDER("gender"),
    NATIONALITY("nationality"),
    MOBILITY_PROFILE("mobility-profile"),
    SECTOR("sector"),
    MIGRATORY_SITUATION("migratory-situation");

    private final String code;

    Subject(String code) {
        this.code = code;
    }

    static Optional<Subject> of(String code) {
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
