package org.corredor.referral.measures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Shares, always from counts. */
final class Percent {
    private Percent() {}

    /** Of a hundred, with one decimal, a half rounded up; null of nothing. */
    static @Nullable BigDecimal of(long part, long whole) {
        return whole == 0
                ? null
                : BigDecimal.valueOf(100 * part).divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP);
    }
}
