package org.corredor.referral.measures;

import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A pair of centers, or all that are too small to be shown alone. A count that is absent, and what would be reckoned from it, is
 * suppressed.
 *
 * @param origin slug of who sent; absent where several pairs are one group
 * @param receiver slug of who received; absent there, too
 * @param sent the sum of answered, unanswered, withdrawn and awaiting
 * @param answered the sum of accepted and rejected
 * @param accepted the sum of succeeded, unsuccessful and unfinished
 * @param unfinished accepted, and not completed: under way or cancelled
 * @param medians of a pair of its own, each of five referrals or more
 */
@Schema(name = "NetworkReferralMeasure")
public record NetworkMeasureView(
        @Nullable String origin,
        @Nullable String receiver,
        @Schema(required = true) long sent,
        @Nullable Long answered,
        @Nullable Long unanswered,
        @Nullable Long withdrawn,
        @Nullable Long awaiting,
        @Nullable Long accepted,
        @Nullable Long rejected,
        @Nullable Long succeeded,
        @Nullable Long unsuccessful,
        @Nullable Long unfinished,
        @Nullable BigDecimal answeredPercent,
        @Nullable BigDecimal acceptedPercent,
        @Nullable MediansView medians) {

    /** What may be shown of pairs that are merged into one group. */
    static NetworkMeasureView of(List<Pair> group) {
        Answers all = group.stream().map(Pair::answers).reduce(new Answers(0, 0, 0, 0, 0), Answers::plus);
        long succeeded = group.stream().mapToLong(Pair::succeeded).sum();
        long unsuccessful = group.stream().mapToLong(Pair::unsuccessful).sum();
        @Nullable Long[] answers = shown(all.answered(), all.unanswered(), all.withdrawn(), all.awaiting());
        @Nullable Long[] decisions = answers[0] == null ? new @Nullable Long[2] : shown(all.accepted(), all.rejected());
        @Nullable
        Long[] ends = decisions[0] == null
                ? new @Nullable Long[3]
                : shown(succeeded, unsuccessful, all.accepted() - succeeded - unsuccessful);
        boolean ofOne = group.size() == 1;
        return new NetworkMeasureView(
                ofOne ? group.getFirst().origin() : null,
                ofOne ? group.getFirst().receiver() : null,
                all.sent(),
                answers[0],
                answers[1],
                answers[2],
                answers[3],
                decisions[0],
                decisions[1],
                ends[0],
                ends[1],
                ends[2],
                answers[0] == null || answers[1] == null ? null : Percent.of(all.answered(), all.due()),
                decisions[0] == null ? null : Percent.of(all.accepted(), all.answered()),
                ofOne ? medians(group.getFirst()) : null);
    }

    private static @Nullable Long[] shown(long... parts) {
        long[] shown = Suppression.parts(parts);
        @Nullable Long[] absent = new @Nullable Long[parts.length];
        for (int i = 0; i < parts.length; i++) {
            absent[i] = shown[i] == Suppression.HIDDEN ? null : shown[i];
        }
        return absent;
    }

    private static MediansView medians(Pair pair) {
        List<Pair.Median> each = pair.medians();
        return new MediansView(
                each.get(0).shown(),
                each.get(1).shown(),
                each.get(2).shown(),
                each.get(3).shown());
    }
}
