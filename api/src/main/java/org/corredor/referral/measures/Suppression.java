package org.corredor.referral.measures;

import java.util.ArrayList;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;

/**
 * Keeps small groups out of what leaves the centers. Two rules, each closed in itself, so that no total anywhere tells what one of
 * them hid:
 *
 * <ul>
 *   <li><b>Pairs are merged, not blanked</b> ({@link #merge}): those of one to four become one group, and every total is a sum of
 *       groups that are shown. There is nothing left to subtract from.
 *   <li><b>Parts of a whole that is shown are hidden</b> ({@link #parts}): those of one to four, and with them others until
 *       subtraction leaves each open. Parts of a part are shown only where that part is.
 * </ul>
 *
 * <p>Nothing (0) is no group of anybody and is shown. What is taken in addition is taken by its place and never by its size: the choice
 * would tell the size to whoever knows the rule.
 */
final class Suppression {
    /** The smallest group that is shown. */
    static final int SMALLEST = 5;

    /** In place of a number that isn't shown. */
    static final long HIDDEN = -1;

    private Suppression() {}

    /** Whether there are referrals in it, and too few. */
    static boolean isSmall(long referrals) {
        return referrals > 0 && referrals < SMALLEST;
    }

    /**
     * Whether these, hidden together, each stay open though their sum is known: they are several, no small group together, and not all
     * of them as large as a small one can be.
     */
    private static boolean isOpen(LongSummaryStatistics hidden) {
        return hidden.getCount() == 0
                || (hidden.getCount() > 1
                        && hidden.getSum() >= SMALLEST
                        && (hidden.getMin() != SMALLEST - 1 || hidden.getMax() != SMALLEST - 1));
    }

    /**
     * The parts of a whole that is shown, with {@link #HIDDEN} in the place of each that isn't; what is hidden beside the small ones is
     * taken from the end, so the part that matters most stands first.
     */
    static long[] parts(long... parts) {
        long[] shown = parts.clone();
        for (int i = 0; i < parts.length; i++) {
            if (isSmall(parts[i])) {
                shown[i] = HIDDEN;
            }
        }
        for (int i = parts.length - 1; i >= 0 && !isOpen(parts, shown); i--) {
            if (shown[i] > 0) {
                shown[i] = HIDDEN;
            }
        }
        return shown;
    }

    private static boolean isOpen(long[] parts, long[] shown) {
        return isOpen(IntStream.range(0, parts.length)
                .filter(i -> shown[i] == HIDDEN)
                .mapToLong(i -> parts[i])
                .summaryStatistics());
    }

    /**
     * One group for each that is large enough, and one for all that are small, with as many of the large ones, from the first on, as
     * that takes. What is too few even so, because it is all there is, isn't shown.
     */
    static <T> List<List<T>> merge(List<T> all, ToLongFunction<T> size) {
        List<T> large = new ArrayList<>();
        List<T> rest = new ArrayList<>();
        for (T one : all) {
            if (size.applyAsLong(one) > 0) {
                (isSmall(size.applyAsLong(one)) ? rest : large).add(one);
            }
        }
        while (!isOpen(sizes(rest, size)) && !large.isEmpty()) {
            rest.add(large.removeFirst());
        }
        List<List<T>> groups = new ArrayList<>();
        large.forEach(one -> groups.add(List.of(one)));
        if (!rest.isEmpty() && isOpen(sizes(rest, size))) {
            groups.add(rest);
        }
        return groups;
    }

    private static <T> LongSummaryStatistics sizes(List<T> of, ToLongFunction<T> size) {
        return of.stream().mapToLong(size).summaryStatistics();
    }
}
