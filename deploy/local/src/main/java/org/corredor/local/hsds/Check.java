package org.corredor.local.hsds;

import java.util.ArrayList;
import java.util.List;
import org.corredor.local.hsds.Finding.Outcome;

/** One rule at one place while it is being observed. Without an observation it stays not checked. */
final class Check {
    static final int EXAMPLES = 5;

    private final Rule rule;
    private final String place;
    private final List<Evidence> examples = new ArrayList<>();
    private int observations;
    private int failures;
    private Why why = Why.NO_DATA;

    Check(Rule rule, String place) {
        this.rule = rule;
        this.place = place;
    }

    /** One observation; when it does not hold, {@code seen} and its arguments say how. */
    void that(boolean holds, String request, Seen seen, Object... arguments) {
        observations++;
        if (!holds) {
            failures++;
            if (examples.size() < EXAMPLES) {
                examples.add(Evidence.of(request, seen, arguments));
            }
        }
    }

    /** Expects a value of something named. */
    void equal(Object expected, Object came, String request, String what) {
        that(expected.equals(came), request, Seen.VALUE, what, expected, came);
    }

    /** Expects a status; says so whether there is anything more to look at. */
    boolean status(int expected, Answer answer) {
        that(answer.status() == expected, answer.request(), Seen.STATUS, expected, answer.outcome());
        return answer.status() == expected;
    }

    /** Like {@link #status} for an answer that is only the way to something else: a right one is no observation yet. */
    boolean reaches(Answer answer) {
        if (answer.status() != 200) {
            status(200, answer);
        }
        return answer.status() == 200;
    }

    /** Why nothing will be observed. */
    void unseen(Why reason) {
        why = reason;
    }

    Finding finding() {
        Outcome outcome = failures > 0 ? Outcome.FAIL : observations > 0 ? Outcome.PASS : Outcome.NOT_CHECKED;
        return new Finding(
                rule,
                place,
                outcome,
                observations,
                failures,
                outcome == Outcome.NOT_CHECKED ? why : null,
                List.copyOf(examples));
    }
}
