package org.corredor.network.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.AnnotatedParameterizedType;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.corredor.consent.PackageField;
import org.corredor.http.OneOf;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where an agreement stands, and what can be none. */
final class AgreementTest {
    private static final Instant FROM = Instant.parse("2027-02-01T06:00:00Z");
    private static final Instant UNTIL = Instant.parse("2027-03-01T06:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "2027-02-01T05:59:59Z, upcoming",
        "2027-02-01T06:00:00Z, in-force",
        "2027-03-01T05:59:59Z, in-force",
        "2027-03-01T06:00:00Z, lapsed",
        "2027-03-31T05:59:59Z, lapsed",
        "2027-03-31T06:00:00Z, ended"
    })
    void itsBeginBelongsToItAndItsEndDoesNot(String now, String standing) {
        assertThat(Agreement.Standing.of(FROM, UNTIL, 30, Instant.parse(now)).code())
                .isEqualTo(standing);
    }

    @Test
    void withoutGraceItEndsAtOnceAndWithoutAnEndNever() {
        assertThat(Agreement.Standing.of(FROM, UNTIL, 0, UNTIL)).isEqualTo(Agreement.Standing.ENDED);
        assertThat(Agreement.Standing.of(FROM, null, 0, UNTIL.plus(Duration.ofDays(9000))))
                .isEqualTo(Agreement.Standing.IN_FORCE);
    }

    @Test
    void endedBeforeItBeganItNeverWas() {
        Instant before = FROM.minusSeconds(1);
        assertThat(Agreement.Standing.of(FROM, before, 30, UNTIL)).isEqualTo(Agreement.Standing.ENDED);
        assertThat(Agreement.Standing.of(FROM, before, 30, before)).isEqualTo(Agreement.Standing.ENDED);
    }

    @Test
    void datesAreInOrderAndPartiesAreTwo() {
        LocalDate day = LocalDate.of(2027, 2, 1);
        assertThat(faults("tijuana", "casa-obrera", day, day)).isEmpty();
        assertThat(faults("tijuana", "casa-obrera", day, null)).isEmpty();
        assertThat(faults("tijuana", "casa-obrera", day, day.minusDays(1))).containsExactly("/ends_on conflict");
        assertThat(faults("tijuana", "tijuana", day, day)).containsExactly("/second conflict");
        assertThat(faults("tijuana", "casa-obrera", LocalDate.of(1999, 12, 31), LocalDate.of(2200, 1, 1)))
                .containsExactly("/starts_on range", "/ends_on range");
    }

    private static List<String> faults(String first, String second, LocalDate from, @Nullable LocalDate until) {
        return new AgreementDraft(first, second, "both-ways", "Prueba", List.of("needs"), from, until, null)
                .faults().stream()
                        .map(fault -> fault.pointer() + " " + fault.code())
                        .toList();
    }

    /** The list of what a package may carry stands a floor above this slice. */
    @Test
    void whatMayTravelIsWhatAPackageMayCarry() throws NoSuchFieldException {
        var fields = (AnnotatedParameterizedType)
                AgreementDraft.class.getDeclaredField("fields").getAnnotatedType();
        OneOf codes = Objects.requireNonNull(fields.getAnnotatedActualTypeArguments()[0].getAnnotation(OneOf.class));
        assertThat(codes.value())
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(PackageField.values())
                        .map(PackageField::code)
                        .toList());
    }
}
