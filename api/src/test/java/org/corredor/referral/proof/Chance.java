package org.corredor.referral.proof;

import java.security.SecureRandom;
import java.util.List;
import java.util.SplittableRandom;

/** Where the chance of a proof begins, and how much of it there is. */
final class Chance {
    private static final boolean FULL = Boolean.getBoolean("corredor.long");

    private Chance() {}

    /** The number given with {@code -Dcorredor.seed=}, or a new one; printed, so that a failure can be had again. */
    static long seed(String proof) {
        Long given = Long.getLong("corredor.seed");
        long seed = given == null ? new SecureRandom().nextInt(Integer.MAX_VALUE) : given;
        say(proof, "-Dcorredor.seed=" + seed);
        return seed;
    }

    /** How often: the gate's share, or all of it with {@code -Dcorredor.long=true}. */
    static int times(int share, int full) {
        return FULL ? full : share;
    }

    /** How far it is, at each tenth of a full run: that takes its time. */
    static void progress(String proof, int done, int of) {
        if (FULL && done % Math.max(1, of / 10) == 0) {
            say(proof, done + " of " + of);
        }
    }

    static void say(String proof, String what) {
        System.out.println("proof: " + proof + ": " + what);
    }

    static <T> T one(SplittableRandom random, List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
