package org.corredor.referral.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Two at the same moment, again and again. They start at one barrier, one of them a little later than the other: drawn from the seed,
 * about a lead that follows who won, so that each comes first at times. No waiting decides anything.
 */
final class Meeting implements AutoCloseable {
    private static final long WIDEST = 4_000_000;
    private static final long NARROWEST = 5_000;

    private final ExecutorService threads = Executors.newFixedThreadPool(2);
    private final SplittableRandom random;
    /** How much later the left one starts, in nanoseconds; negative: the right one. */
    private long lead;

    private long stride = 20_000;
    private boolean leftWonLast;

    Meeting(SplittableRandom random) {
        this.random = random;
    }

    /** How often each was first. */
    record Tally(int left, int right) {
        boolean both() {
            return left > 0 && right > 0;
        }
    }

    /** One meeting; says whether the left one was first. */
    interface Round {
        boolean leftWins() throws Exception;
    }

    /** So many rounds, and up to ten times as many until both have been first. */
    Tally run(Round round, int rounds) throws Exception {
        int left = 0;
        int right = 0;
        for (int i = 0; i < rounds || (i < 10 * rounds && (left == 0 || right == 0)); i++) {
            boolean leftWon = round.leftWins();
            if (leftWon) {
                left++;
            } else {
                right++;
            }
            follow(leftWon);
        }
        return new Tally(left, right);
    }

    /** What both came to, the left one's first. */
    <T> List<T> meet(Callable<T> left, Callable<T> right) throws Exception {
        CyclicBarrier barrier = new CyclicBarrier(2);
        long later = lead + random.nextLong(-stride, stride + 1);
        List<T> results = new ArrayList<>();
        for (Future<T> each : threads.invokeAll(List.of(after(barrier, later, left), after(barrier, -later, right)))) {
            results.add(each.get());
        }
        return results;
    }

    private static <T> Callable<T> after(CyclicBarrier barrier, long later, Callable<T> work) {
        return () -> {
            barrier.await();
            long begin = System.nanoTime() + Math.max(0, later);
            while (System.nanoTime() < begin) {
                Thread.onSpinWait();
            }
            return work.call();
        };
    }

    /** The winner starts later the next time: by more each time that it goes on winning. */
    private void follow(boolean leftWon) {
        stride = leftWon == leftWonLast ? Math.min(stride * 3 / 2, WIDEST) : Math.max(stride / 3, NARROWEST);
        lead += leftWon ? stride : -stride;
        leftWonLast = leftWon;
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
