package org.corredor.directory.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.corredor.directory.eligibility.Eligibility.Reason;
import org.jspecify.annotations.Nullable;

/** The laws of {@link Eligibility}, over rules and profiles drawn from few values, so that they meet often. */
final class EligibilityPropertyTest {
    private static final Map<String, List<String>> VALUES = Map.of(
            "gender", List.of("woman", "man", "other"),
            "nationality", List.of("MX", "HT", "HN"),
            "mobility-profile", List.of("in-transit", "returned", "asylum-seeker"),
            "sector", List.of("maquila", "informal", "sex-work"),
            "migratory-situation", List.of("regular", "irregular", "in-process"));
    private static final List<String> SUBJECTS =
            Stream.concat(VALUES.keySet().stream().sorted(), Stream.of("age")).toList();

    @Provide
    Arbitrary<List<EligibilityRule>> rules() {
        return Arbitraries.randomValue(EligibilityPropertyTest::rule).list().ofMaxSize(6);
    }

    @Provide
    Arbitrary<Profile> profiles() {
        return Arbitraries.randomValue(random -> new Profile(
                random.nextInt(4) == 0 ? null : random.nextInt(70),
                one(random, "gender"),
                one(random, "nationality"),
                several(random, "mobility-profile"),
                one(random, "sector"),
                one(random, "migratory-situation")));
    }

    @Property
    void theOrderOfTheRulesDoesNotMatter(
            @ForAll("rules") List<EligibilityRule> rules, @ForAll("profiles") Profile profile, @ForAll Random random) {
        List<EligibilityRule> shuffled = new ArrayList<>(rules);
        Collections.shuffle(shuffled, random);
        assertThat(Eligibility.of(shuffled, 18, null, profile)).isEqualTo(Eligibility.of(rules, 18, null, profile));
    }

    /** What is certain with less said stays so with more said. */
    @Property
    void sayingMoreNeverTurnsACertainAnswer(
            @ForAll("rules") List<EligibilityRule> rules, @ForAll("profiles") Profile profile, @ForAll Random random) {
        Profile less = without(profile, SUBJECTS.get(random.nextInt(SUBJECTS.size())));
        Answer before = Eligibility.of(rules, null, 60, less).answer();
        Answer after = Eligibility.of(rules, null, 60, profile).answer();
        assertThat(after).isIn(before == Answer.UNKNOWN ? Set.of(Answer.values()) : Set.of(before));
    }

    @Property
    void whatIsSaidOfOneSubjectChangesReasonsOfThatSubjectOnly(
            @ForAll("rules") List<EligibilityRule> rules, @ForAll("profiles") Profile profile, @ForAll Random random) {
        String subject = SUBJECTS.get(random.nextInt(SUBJECTS.size()));
        assertThat(others(Eligibility.of(rules, 18, null, without(profile, subject)), subject))
                .isEqualTo(others(Eligibility.of(rules, 18, null, profile), subject));
    }

    @Property
    void subjectsAreJoinedByAnAnd(@ForAll("rules") List<EligibilityRule> rules, @ForAll("profiles") Profile profile) {
        Set<Answer> alone = rules.stream().collect(Collectors.groupingBy(EligibilityRule::subject)).values().stream()
                .map(about -> Eligibility.of(about, null, null, profile).answer())
                .collect(Collectors.toSet());
        Answer expected = alone.contains(Answer.NO)
                ? Answer.NO
                : alone.isEmpty() || alone.contains(Answer.UNKNOWN) ? Answer.UNKNOWN : Answer.YES;
        assertThat(Eligibility.of(rules, null, null, profile).answer()).isEqualTo(expected);
    }

    /** The definition again, subject by subject, in other words. */
    @Property
    void onOneSubjectAnyRequiredSufficesAndAnyExclusionRefuses(
            @ForAll("rules") List<EligibilityRule> rules, @ForAll("profiles") Profile profile) {
        for (String subject : SUBJECTS) {
            List<EligibilityRule> about = rules.stream()
                    .filter(rule -> rule.subject().equals(subject))
                    .toList();
            if (about.isEmpty()) {
                continue;
            }
            boolean requires = about.stream().anyMatch(rule -> !rule.excludes());
            boolean hit = about.stream().anyMatch(rule -> rule.excludes() && isOne(rule, profile));
            boolean satisfied = about.stream().anyMatch(rule -> !rule.excludes() && isOne(rule, profile));
            Answer expected = !isStated(profile, subject)
                    ? Answer.UNKNOWN
                    : hit || (requires && !satisfied) ? Answer.NO : Answer.YES;
            assertThat(Eligibility.of(about, null, null, profile).answer()).isEqualTo(expected);
        }
    }

    @Property
    void noReasonRepeatsAValue(@ForAll("rules") List<EligibilityRule> rules, @ForAll("profiles") Profile profile) {
        Set<String> values = VALUES.values().stream().flatMap(List::stream).collect(Collectors.toSet());
        assertThat(Eligibility.of(rules, 18, 60, profile).reasons())
                .isNotEmpty()
                .noneMatch(reason -> values.contains(reason.code()))
                .allMatch(reason -> SUBJECTS.contains(reason.subject()));
    }

    private static List<Reason> others(Eligibility eligibility, String subject) {
        return eligibility.reasons().stream()
                .filter(reason -> !subject.equals(reason.subject()))
                .toList();
    }

    private static EligibilityRule rule(Random random) {
        UUID id = new UUID(0, random.nextLong());
        String subject = SUBJECTS.get(random.nextInt(SUBJECTS.size()));
        boolean excludes = random.nextInt(3) == 0;
        if (subject.equals("age")) {
            int minimum = random.nextInt(40);
            Integer maximum = random.nextBoolean() ? null : minimum + random.nextInt(40);
            return new EligibilityRule(id, subject, List.of(), minimum, maximum, excludes, null);
        }
        List<String> codes = new ArrayList<>(values(subject));
        Collections.shuffle(codes, random);
        return new EligibilityRule(
                id, subject, List.copyOf(codes.subList(0, 1 + random.nextInt(2))), null, null, excludes, null);
    }

    private static boolean isOne(EligibilityRule rule, Profile profile) {
        if (rule.subject().equals("age")) {
            Integer age = profile.age();
            return age != null
                    && (rule.minimum() == null || rule.minimum() <= age)
                    && (rule.maximum() == null || age <= rule.maximum());
        }
        return !Collections.disjoint(rule.codes(), said(profile, rule.subject()));
    }

    private static boolean isStated(Profile profile, String subject) {
        return subject.equals("age")
                ? profile.age() != null
                : !said(profile, subject).isEmpty();
    }

    private static List<String> said(Profile profile, String subject) {
        List<String> mobility = profile.mobilityProfile();
        return switch (subject) {
            case "gender" -> listed(profile.genderCode());
            case "nationality" -> listed(profile.nationality());
            case "mobility-profile" -> mobility == null ? List.of() : mobility;
            case "sector" -> listed(profile.occupationSector());
            default -> listed(profile.migratorySituation());
        };
    }

    private static List<String> listed(@Nullable String code) {
        return code == null ? List.of() : List.of(code);
    }

    private static Profile without(Profile said, String subject) {
        return new Profile(
                subject.equals("age") ? null : said.age(),
                subject.equals("gender") ? null : said.genderCode(),
                subject.equals("nationality") ? null : said.nationality(),
                subject.equals("mobility-profile") ? null : said.mobilityProfile(),
                subject.equals("sector") ? null : said.occupationSector(),
                subject.equals("migratory-situation") ? null : said.migratorySituation());
    }

    private static @Nullable String one(Random random, String subject) {
        return random.nextInt(4) == 0 ? null : values(subject).get(random.nextInt(3));
    }

    private static @Nullable List<String> several(Random random, String subject) {
        return random.nextInt(4) == 0 ? null : values(subject).subList(random.nextInt(2), 2 + random.nextInt(2));
    }

    private static List<String> values(String subject) {
        return VALUES.getOrDefault(subject, List.of());
    }
}
