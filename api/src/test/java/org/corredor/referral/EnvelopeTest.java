package org.corredor.referral;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class EnvelopeTest {
    private static String urgency(String said, @Nullable Integer days) {
        return new Envelope(said, "es", false, "unknown", null, null, null, days).urgencyThatCounts();
    }

    @Test
    void aLimitationDateWithinTheTimeToDecideMakesItUrgentAndNeverAnEmergency() {
        assertThat(urgency("normal", 15)).isEqualTo("normal");
        assertThat(urgency("normal", null)).isEqualTo("normal");
        for (int days : new int[] {14, 3, 0}) {
            assertThat(urgency("normal", days)).isEqualTo("urgent");
            assertThat(urgency("urgent", days)).isEqualTo("urgent");
        }
        assertThat(urgency("emergency", 40)).isEqualTo("emergency");
    }

    @Test
    void whatIsSentIsTheUrgencyThatCounts() {
        assertThat(new Envelope("normal", "es", false, "unknown", null, null, null, 7).json())
                .contains("\"urgency\":\"urgent\"")
                .contains("\"deadline_days\":7");
    }
}
