package org.corredor.directory.eligibility;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Whether a service is for somebody, and why we think so.
 *
 * <p>Subjects are joined by AND: one certain no refuses, whatever else isn't known. On one subject it suffices to
 * satisfy any of the rules that require, and any rule that excludes and is met refuses. The ages of the service itself
 * (HSDS {@code minimum_age}, {@code maximum_age}) hold beside its rules about age. Whoever states nothing is refused by
 * nothing: the answer is unknown. The order of the rules doesn't matter.
 *
 * @param reasons of each rule what it says, by subject and id; never what the profile says
 */
@Schema(name = "Eligibility")
public record Eligibility(
        @Schema(required = true) Answer answer,
        @Schema(required = true) List<Reason> reasons) {

    private static final Comparator<Reason> ORDER = Comparator.comparing(
                    Reason::subject,
                    Comparator.nullsFirst(Comparator.comparing((String code) ->
                            Subject.of(code).map(Subject::ordinal).orElse(Subject.values().length))))
            .thenComparing(Reason::subject, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(Reason::rule, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(Reason::code);

    /**
     * What one rule says.
     *
     * @param rule null: the service's own ages, or no rule at all
     * @param subject as in {@link EligibilityRule}; null: no rule at all
     * @param result of this rule alone: with several on a subject the answer can be yes in spite of a no
     * @param code stable: {@code met}, {@code not-excluded}; {@code not-among}, {@code excluded}, {@code age-below-minimum},
     *     {@code age-above-maximum}; {@code not-stated}, {@code rule-unreadable}, {@code no-rules}
     */
    @Schema(name = "EligibilityReason")
    public record Reason(
            @Nullable UUID rule,
            @Nullable String subject,
            @Schema(required = true) Answer result,
            @Schema(required = true) String code) {}

    /**
     * Weighs the rules of a service.
     *
     * @param minimumAge of the service, whole years, included
     * @param maximumAge of the service, whole years, included
     */
    public static Eligibility of(
            List<EligibilityRule> rules, @Nullable Integer minimumAge, @Nullable Integer maximumAge, Profile profile) {
        List<Reason> reasons = new ArrayList<>();
        List<Answer> subjects = new ArrayList<>();
        if (minimumAge != null || maximumAge != null) {
            Reason ages = ages(minimumAge, maximumAge, profile);
            reasons.add(ages);
            subjects.add(ages.result());
        }
        for (String subject :
                rules.stream().map(EligibilityRule::subject).distinct().toList()) {
            List<EligibilityRule> about = rules.stream()
                    .filter(rule -> rule.subject().equals(subject))
                    .toList();
            List<Reason> excluding = said(about.stream().filter(EligibilityRule::excludes), profile);
            List<Reason> requiring = said(about.stream().filter(rule -> !rule.excludes()), profile);
            subjects.add(Answer.all(excluding.stream().map(Reason::result)));
            if (!requiring.isEmpty()) {
                subjects.add(Answer.any(requiring.stream().map(Reason::result)));
            }
            reasons.addAll(excluding);
            reasons.addAll(requiring);
        }
        if (reasons.isEmpty()) {
            return new Eligibility(Answer.UNKNOWN, List.of(new Reason(null, null, Answer.UNKNOWN, "no-rules")));
        }
        return new Eligibility(
                Answer.all(subjects.stream()), reasons.stream().sorted(ORDER).toList());
    }

    private static List<Reason> said(Stream<EligibilityRule> rules, Profile profile) {
        return rules.map(rule -> said(rule, profile)).toList();
    }

    private static Reason said(EligibilityRule rule, Profile profile) {
        Subject subject = rule.isReadable() ? Subject.of(rule.subject()).orElse(null) : null;
        if (subject == null) {
            return new Reason(rule.id(), rule.subject(), Answer.UNKNOWN, "rule-unreadable");
        }
        String met = subject == Subject.AGE
                ? met(rule.minimum(), rule.maximum(), profile.age())
                : met(rule.codes(), subject.codesOf(profile));
        if (met.equals("not-stated")) {
            return new Reason(rule.id(), subject.code(), Answer.UNKNOWN, met);
        }
        boolean isOne = met.equals("met");
        String code = rule.excludes() ? (isOne ? "excluded" : "not-excluded") : met;
        return new Reason(rule.id(), subject.code(), Answer.of(isOne != rule.excludes()), code);
    }

    private static Reason ages(@Nullable Integer minimum, @Nullable Integer maximum, Profile profile) {
        String age = Subject.AGE.code();
        if (minimum != null && maximum != null && minimum > maximum) {
            return new Reason(null, age, Answer.UNKNOWN, "rule-unreadable");
        }
        String met = met(minimum, maximum, profile.age());
        return met.equals("not-stated")
                ? new Reason(null, age, Answer.UNKNOWN, met)
                : new Reason(null, age, Answer.of(met.equals("met")), met);
    }

    private static String met(@Nullable Integer minimum, @Nullable Integer maximum, @Nullable Integer age) {
        if (age == null) {
            return "not-stated";
        }
        if (minimum != null && age < minimum) {
            return "age-below-minimum";
        }
        return maximum != null && age > maximum ? "age-above-maximum" : "met";
    }

    private static String met(List<String> codes, List<String> stated) {
        if (stated.isEmpty()) {
            return "not-stated";
        }
        return stated.stream().anyMatch(codes::contains) ? "met" : "not-among";
    }
}
