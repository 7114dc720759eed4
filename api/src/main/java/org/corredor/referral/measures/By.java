package org.corredor.referral.measures;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a center's referrals are grouped by. */
enum By {
    /** The other center. */
    PAIR,
    SERVICE,
    URGENCY;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** By pair when nothing is said. */
    static By of(@Nullable String code) {
        return code == null ? PAIR : valueOf(code.toUpperCase(Locale.ROOT));
    }
}
