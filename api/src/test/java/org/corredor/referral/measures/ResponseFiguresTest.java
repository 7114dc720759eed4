package org.corredor.referral.measures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class ResponseFiguresTest {
    private static final UUID SERVICE = UUID.randomUUID();

    private static ResponseFigures.@Nullable Figure figure(long accepted, long rejected, long unanswered) {
        return ResponseFigures.figure(SERVICE, new Answers(accepted, rejected, unanswered, 50, 50));
    }

    @Test
    void fewAreNotShown() {
        assertThat(figure(3, 0, 1))
                .as("what was withdrawn or is awaited doesn't count")
                .isNull();
        assertThat(figure(3, 1, 1)).isEqualTo(new ResponseFigures.Figure(SERVICE, 80, null));
        assertThat(figure(4, 1, 0)).isEqualTo(new ResponseFigures.Figure(SERVICE, 100, 80));
    }

    @Test
    void itIsRoundedToTheNearestFive() {
        assertThat(figure(7, 2, 1)).isEqualTo(new ResponseFigures.Figure(SERVICE, 90, 80));
        assertThat(figure(39, 0, 1)).as("97.5 of a hundred").isEqualTo(new ResponseFigures.Figure(SERVICE, 100, 100));
        assertThat(figure(0, 37, 3)).as("92.5 of a hundred").isEqualTo(new ResponseFigures.Figure(SERVICE, 95, 0));
        assertThat(figure(0, 36, 3)).as("92.3 of a hundred").isEqualTo(new ResponseFigures.Figure(SERVICE, 90, 0));
    }

    @Property
    void itIsNeverFurtherOffThanHalfAStep(
            @ForAll @LongRange(max = 500) long accepted,
            @ForAll @LongRange(max = 500) long rejected,
            @ForAll @LongRange(max = 500) long unanswered) {
        ResponseFigures.Figure shown = figure(accepted, rejected, unanswered);
        if (shown != null) {
            double exact = 100.0 * (accepted + rejected) / (accepted + rejected + unanswered);
            assertThat(shown.answered() % ResponseFigures.STEP).isZero();
            assertThat(Math.abs(shown.answered() - exact)).isLessThanOrEqualTo(ResponseFigures.STEP / 2.0);
        }
    }
}
