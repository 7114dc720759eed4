package org.corredor.referral.measures;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The referrals of one center to another in a period, before suppression: shown to nobody as it is.
 *
 * @param succeeded completed, with an outcome that isn't unsuccessful
 * @param unsuccessful completed all the same
 * @param medians to acknowledge, decide, contact, complete
 */
record Pair(String origin, String receiver, Answers answers, long succeeded, long unsuccessful, List<Median> medians) {
    /** Of how many it is one. */
    record Median(long of, @Nullable Long seconds) {
        /** Null where it is of too few. */
        @Nullable
        Long shown() {
            return of < Suppression.SMALLEST ? null : seconds;
        }
    }

    long sent() {
        return answers.sent();
    }
}
