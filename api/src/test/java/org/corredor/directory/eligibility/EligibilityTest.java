package org.corredor.directory.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.corredor.directory.eligibility.Answer.NO;
import static org.corredor.directory.eligibility.Answer.UNKNOWN;
import static org.corredor.directory.eligibility.Answer.YES;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.corredor.directory.eligibility.Eligibility.Reason;
import org.corredor.http.OneOf;
import org.corredor.people.PersonDraft;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class EligibilityTest {
    private static final Profile NOTHING = new Profile(null, null, null, null, null, null);
    private static final Profile SHE =
            new Profile(17, "woman", "HT", List.of("in-transit", "asylum-seeker"), "maquila", "irregular");

    @Test
    void whereNothingIsStatedNothingIsKnown() {
        assertThat(Eligibility.of(List.of(), null, null, SHE))
                .isEqualTo(new Eligibility(UNKNOWN, List.of(new Reason(null, null, UNKNOWN, "no-rules"))));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "18, -, 17, no, age-below-minimum",
                "18, -, 18, yes, met",
                "-, 17, 17, yes, met",
                "-, 17, 18, no, age-above-maximum",
                "12, 17, 0, no, age-below-minimum",
                "12, 17, -, unknown, not-stated",
                "17, 12, 15, unknown, rule-unreadable"
            })
    void agesAreIncluded(
            @Nullable Integer minimum, @Nullable Integer maximum, @Nullable Integer age, String answer, String code) {
        Profile profile = new Profile(age, null, null, null, null, null);
        Eligibility byService = Eligibility.of(List.of(), minimum, maximum, profile);
        assertThat(byService.answer().code()).isEqualTo(answer);
        assertThat(byService.reasons()).containsExactly(new Reason(null, "age", byService.answer(), code));
        EligibilityRule rule = new EligibilityRule(id(1), "age", List.of(), minimum, maximum, false, null);
        Eligibility byRule = Eligibility.of(List.of(rule), null, null, profile);
        assertThat(byRule.reasons()).containsExactly(new Reason(id(1), "age", byService.answer(), code));
    }

    @ParameterizedTest
    @CsvSource({
        "gender, woman, yes, met, no, excluded",
        "gender, man, no, not-among, yes, not-excluded",
        "nationality, HT, yes, met, no, excluded",
        "nationality, MX, no, not-among, yes, not-excluded",
        "mobility-profile, asylum-seeker, yes, met, no, excluded",
        "mobility-profile, returned, no, not-among, yes, not-excluded",
        "sector, maquila, yes, met, no, excluded",
        "migratory-situation, irregular, yes, met, no, excluded",
        "migratory-situation, regular, no, not-among, yes, not-excluded",
        "income, low, unknown, rule-unreadable, unknown, rule-unreadable"
    })
    void eachSubjectRequiresOrExcludes(
            String subject, String code, String required, String why, String excluded, String whyNot) {
        Eligibility requiring = Eligibility.of(List.of(rule(1, subject, false, code)), null, null, SHE);
        assertThat(requiring.answer().code()).isEqualTo(required);
        assertThat(requiring.reasons()).containsExactly(new Reason(id(1), subject, requiring.answer(), why));
        Eligibility excluding = Eligibility.of(List.of(rule(1, subject, true, code)), null, null, SHE);
        assertThat(excluding.answer().code()).isEqualTo(excluded);
        assertThat(excluding.reasons()).containsExactly(new Reason(id(1), subject, excluding.answer(), whyNot));
    }

    @ParameterizedTest
    @ValueSource(strings = {"age", "gender", "nationality", "mobility-profile", "sector", "migratory-situation"})
    void whatIsNotStatedIsNotKnown(String subject) {
        EligibilityRule rule = subject.equals("age")
                ? new EligibilityRule(id(1), "age", List.of(), 18, null, true, null)
                : rule(
                        1,
                        subject,
                        true,
                        Subject.of(subject).orElseThrow().codes().iterator().next());
        Profile said = new Profile(null, "unknown", null, List.of(), null, "prefer-not-to-say");
        for (Profile profile : List.of(NOTHING, said)) {
            assertThat(Eligibility.of(List.of(rule), null, null, profile))
                    .isEqualTo(new Eligibility(UNKNOWN, List.of(new Reason(id(1), subject, UNKNOWN, "not-stated"))));
        }
    }

    /** "mujer" for woman: taken at its word it would say no to every woman. */
    @ParameterizedTest
    @ValueSource(strings = {"gender", "nationality", "mobility-profile", "sector", "migratory-situation"})
    void aCodeThatNobodyCanStateDecidesNothing(String subject) {
        for (boolean excludes : List.of(true, false)) {
            Eligibility answer = Eligibility.of(List.of(rule(1, subject, excludes, "mujer")), null, null, SHE);
            assertThat(answer)
                    .isEqualTo(
                            new Eligibility(UNKNOWN, List.of(new Reason(id(1), subject, UNKNOWN, "rule-unreadable"))));
        }
    }

    /** A rule asks for what a profile can state: the lists stand in both, since an annotation takes constants only. */
    @ParameterizedTest
    @CsvSource({
        "genderCode, GENDER",
        "mobilityProfile, MOBILITY_PROFILE",
        "occupationSector, SECTOR",
        "migratorySituation, MIGRATORY_SITUATION"
    })
    void theCodesOfRulesAreThoseOfTheProfile(String component, Subject subject) {
        assertThat(subject.codes())
                .isEqualTo(codes(Profile.class, component).stream()
                        .filter(code -> !Set.of("unknown", "prefer-not-to-say").contains(code))
                        .collect(Collectors.toSet()));
    }

    @Test
    void anyRequiredSufficesAnyExclusionRefusesAndSubjectsAreJoined() {
        EligibilityRule man = rule(1, "gender", false, "man");
        EligibilityRule woman = rule(2, "gender", false, "woman");
        EligibilityRule notWoman = rule(3, "gender", true, "woman");
        EligibilityRule mexican = rule(4, "nationality", false, "MX");
        EligibilityRule returned = rule(5, "mobility-profile", false, "returned");
        assertThat(answer(SHE, man, woman)).isEqualTo(YES);
        assertThat(answer(SHE, man, woman, notWoman)).isEqualTo(NO);
        assertThat(answer(SHE, woman, mexican)).isEqualTo(NO);
        Profile woman17 = new Profile(17, "woman", null, null, null, null);
        assertThat(answer(woman17, woman, mexican)).isEqualTo(UNKNOWN);
        assertThat(answer(woman17, man, returned))
                .as("one certain no is enough")
                .isEqualTo(NO);
        assertThat(Eligibility.of(List.of(woman), 18, null, SHE).answer()).isEqualTo(NO);
    }

    @Test
    void theAgesOfTheServiceHoldBesideItsRules() {
        EligibilityRule teenagers = new EligibilityRule(id(1), "age", List.of(), 12, 17, false, null);
        Eligibility both = Eligibility.of(List.of(teenagers), 18, null, SHE);
        assertThat(both.answer()).isEqualTo(NO);
        assertThat(both.reasons())
                .containsExactly(
                        new Reason(null, "age", NO, "age-below-minimum"), new Reason(id(1), "age", YES, "met"));
    }

    @Test
    void aRuleThatSaysTooLittleOrTooMuchDecidesNothing() {
        Stream.of(
                        new EligibilityRule(id(1), "age", List.of(), null, null, false, null),
                        new EligibilityRule(id(1), "age", List.of("woman"), 18, null, false, null),
                        new EligibilityRule(id(1), "age", List.of(), 18, 17, false, null),
                        new EligibilityRule(id(1), "gender", List.of(), null, null, false, null),
                        new EligibilityRule(id(1), "gender", List.of("man"), 18, null, true, null))
                .forEach(rule -> assertThat(
                                Eligibility.of(List.of(rule), null, null, SHE).reasons())
                        .extracting(Reason::code)
                        .containsExactly("rule-unreadable"));
    }

    @Test
    void aProfilePrintsNothingOfItself() {
        assertThat(SHE.toString()).isEqualTo(NOTHING.toString()).isEqualTo("Profile");
    }

    @ParameterizedTest
    @ValueSource(strings = {"genderCode", "mobilityProfile", "occupationSector"})
    void theCodesAreThoseOfAPerson(String component) {
        assertThat(codes(Profile.class, component)).isNotEmpty().isEqualTo(codes(PersonDraft.class, component));
    }

    private static List<String> codes(Class<?> type, String name) {
        RecordComponent component = Arrays.stream(type.getRecordComponents())
                .filter(each -> each.getName().equals(name))
                .findFirst()
                .orElseThrow();
        AnnotatedElement coded = component.getAnnotatedType();
        if (coded instanceof AnnotatedParameterizedType list) {
            coded = list.getAnnotatedActualTypeArguments()[0];
        }
        return List.of(coded.getAnnotation(OneOf.class).value());
    }

    private static Answer answer(Profile profile, EligibilityRule... rules) {
        return Eligibility.of(List.of(rules), null, null, profile).answer();
    }

    private static EligibilityRule rule(int id, String subject, boolean excludes, String... codes) {
        return new EligibilityRule(id(id), subject, List.of(codes), null, null, excludes, null);
    }

    private static UUID id(int number) {
        return new UUID(0, number);
    }
}
