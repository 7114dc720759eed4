package org.corredor.isolation;

import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.DynamicTest;

/**
 * One way to reach for what isn't one's own.
 *
 * @param suits whether an operation has such a place
 * @param prepare makes what it needs at the victim's, before its rows are looked at
 * @param attempt sends it and judges the answers
 */
record Attack(String caller, String place, Suits suits, Consumer<Target> prepare, Attempt attempt) {
    /** Decided by the contract alone, so that no test is left out because of what an answer was. */
    @FunctionalInterface
    interface Suits {
        boolean any(Operation operation);
    }

    @FunctionalInterface
    interface Attempt {
        void on(Target target, Verdict verdict);
    }

    DynamicTest test(Target target) {
        return dynamicTest(caller + ", " + place, () -> {
            Verdict verdict = new Verdict(target.operation().id(), caller, place);
            prepare.accept(target);
            String center = target.theirs().center();
            Map<String, String> before = rows(target, center);
            attempt.on(target, verdict);
            verdict.untouched(before, rows(target, center));
        });
    }

    /** A member who lists their own center's records leaves a note in its trail, rightly; nobody else does. */
    private Map<String, String> rows(Target target, String center) {
        Map<String, String> rows = new HashMap<>(WalledTables.of(center));
        if (caller.startsWith(Outsiders.MEMBER) && !target.isOfARecord()) {
            rows.remove("audit_event");
        }
        return rows;
    }
}
