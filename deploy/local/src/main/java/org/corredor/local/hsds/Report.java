package org.corredor.local.hsds;

import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.corredor.local.hsds.Finding.Outcome;

/**
 * What a run of the suite found.
 *
 * @param requests how many were sent
 */
public record Report(URI base, int requests, List<Finding> findings) {
    /** Nothing failed. What was not checked does not count against a feed, nor for it. */
    public boolean isConformant() {
        return count(Outcome.FAIL) == 0;
    }

    /** Each rule that the feed's data allow was looked at: no bound was hit and no schema was missing. */
    public boolean isComplete() {
        return findings.stream()
                .noneMatch(f -> f.why() == Why.BUDGET || f.why() == Why.TOO_LONG || f.why() == Why.NO_SCHEMAS);
    }

    public long count(Outcome outcome) {
        return findings.stream().filter(f -> f.outcome() == outcome).count();
    }

    public List<Finding> failures() {
        return findings.stream().filter(f -> f.outcome() == Outcome.FAIL).toList();
    }

    /** Ids of the rules that failed anywhere. */
    public Set<String> failedRules() {
        return failures().stream().map(f -> f.rule().id()).collect(Collectors.toCollection(TreeSet::new));
    }
}
