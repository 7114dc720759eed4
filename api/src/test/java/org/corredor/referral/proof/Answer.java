package org.corredor.referral.proof;

import java.util.Set;

/**
 * What a step is answered: a number (a version, for a reminder 0 or 1), or a refusal by its SQLSTATE.
 *
 * @param details what the refusal may name; empty where that isn't held to anything
 */
record Answer(String code, int number, Set<String> details) {
    static final String DONE = "done";
    /** Not done, whatever it is told. */
    private static final String SOMEHOW = "refused somehow";

    static Answer done(int number) {
        return new Answer(DONE, number, Set.of());
    }

    static Answer refused(String code, String... details) {
        return new Answer(code, 0, Set.of(details));
    }

    static Answer refused(String code, Set<String> details) {
        return new Answer(code, 0, details);
    }

    static Answer refusedSomehow() {
        return refused(SOMEHOW);
    }

    boolean isDone() {
        return DONE.equals(code);
    }

    /** Whether this, said by the model, covers what was answered. */
    boolean covers(Answer given) {
        if (SOMEHOW.equals(code)) {
            return !given.isDone();
        }
        return code.equals(given.code)
                && number == given.number
                && (details.isEmpty() || given.details.isEmpty() || details.containsAll(given.details));
    }
}
