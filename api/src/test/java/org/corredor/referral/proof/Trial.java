package org.corredor.referral.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Runs a sequence against the model and the subject at once, and makes a failing one as short as it can. */
final class Trial {
    private static final List<Center> TWO = List.of(Center.ALPHA, Center.BETA);
    private static final List<Center> THREE = List.of(Center.values());

    private final Subject subject;

    Trial(Subject subject) {
        this.subject = subject;
    }

    /** What differed, and after which step. */
    record Difference(int after, String what) {
        @Override
        public String toString() {
            return "step " + after + ": " + what;
        }
    }

    /** What differed first; null for nothing. */
    @Nullable
    Difference difference(List<Step> steps) {
        Protocol model = new Protocol();
        subject.begin();
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            int version = model.version(step);
            Answer expected = model.take(step);
            Answer given = subject.take(step, version);
            boolean last = i == steps.size() - 1;
            // what is refused changes nothing: that is looked at now and then, and in the end
            boolean look = expected.isDone() || i % 4 == 0 || last;
            String differs = !expected.covers(given)
                    ? "answered " + given + ", the model says " + expected
                    : look ? seen(model, touched(model, step, last), i % 4 == 0 || last) : null;
            if (differs != null) {
                return new Difference(i + 1, differs);
            }
        }
        return null;
    }

    /** The referrals to look at after a step: the one it names, all after a consent's end and when all is done. */
    private static List<Integer> touched(Protocol model, Step step, boolean last) {
        int named =
                switch (step) {
                    case Step.Sends sends -> sends.referral();
                    case Step.Gives gives -> gives.referral();
                    case Step.Reminds reminds -> reminds.referral();
                    case Step.Drafts drafts -> 0;
                    default -> -2;
                };
        if (!last && (named != -2 || step instanceof Step.Consents)) {
            return named == -2 ? List.of() : List.of(named);
        }
        List<Integer> all = new ArrayList<>();
        for (int i = 0; i < model.referrals().size(); i++) {
            all.add(i);
        }
        return all;
    }

    private @Nullable String seen(Protocol model, List<Integer> referrals, boolean byAThird) {
        for (int referral : referrals) {
            for (Center center : byAThird ? THREE : TWO) {
                Map<String, String> expected = model.view(center, referral);
                Map<String, String> given = subject.view(center, referral);
                if (!given.keySet().containsAll(subject.shows())) {
                    return center + " is shown only " + given;
                }
                for (Map.Entry<String, String> each : given.entrySet()) {
                    String should = expected.get(each.getKey());
                    if (!Objects.equals(should, each.getValue())) {
                        return center + " sees " + each.getKey() + " of referral " + referral + " as " + each.getValue()
                                + ", the model as " + should;
                    }
                }
            }
        }
        return null;
    }

    /** Leaves out what can be left out, from the largest pieces to single steps, as long as something still differs. */
    List<Step> shortest(List<Step> failing) {
        List<Step> steps = failing.subList(0, end(failing));
        for (int piece = Math.max(1, steps.size() / 2); piece >= 1; piece /= 2) {
            boolean shorter = true;
            while (shorter) {
                shorter = false;
                for (int from = 0; from + piece <= steps.size(); from++) {
                    List<Step> without = new ArrayList<>(steps);
                    without.subList(from, from + piece).clear();
                    int end = end(without);
                    if (end > 0) {
                        steps = without.subList(0, end);
                        shorter = true;
                        from--;
                    }
                }
            }
        }
        return steps;
    }

    /** The number of the step after which something differs; 0 for none. */
    private int end(List<Step> steps) {
        Difference difference = difference(steps);
        return difference == null ? 0 : difference.after();
    }

    /** Runs it; fails with the shortest sequence that differs. */
    void hold(String proof, long seed, int number, List<Step> steps) {
        if (difference(steps) == null) {
            return;
        }
        List<Step> shortest = shortest(steps);
        StringBuilder said = new StringBuilder(proof + ", -Dcorredor.seed=" + seed + ", sequence " + number + " of it, "
                + steps.size() + " steps, of which these suffice:");
        for (int i = 0; i < shortest.size(); i++) {
            said.append("\n  ").append(i + 1).append(". ").append(shortest.get(i));
        }
        throw new AssertionError(said.append("\n").append(difference(shortest)).toString());
    }
}
