package org.corredor.local.hsds;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of one rule at one place of the feed.
 *
 * @param place the path below the base URL, {@code /} or {@code /services}
 * @param observations how many times the rule could be seen to hold or not; 0 only when not checked
 * @param failures how many of them broke it
 * @param why only when not checked
 * @param examples of failures, at most {@value Check#EXAMPLES}
 */
public record Finding(
        Rule rule,
        String place,
        Outcome outcome,
        int observations,
        int failures,
        @Nullable Why why,
        List<Evidence> examples) {
    /** What became of a rule. */
    public enum Outcome {
        PASS,
        FAIL,
        NOT_CHECKED
    }
}
