package org.corredor.directory.imports;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What came of a file while it is worked on: outcomes counted, findings kept up to a bound and counted beyond it. */
final class Report {
    /** Findings that are kept; a file with more has one cause for most of them. */
    static final int KEPT = 2_000;

    /** What becomes of a record. */
    enum Outcome {
        CREATED,
        CHANGED,
        UNCHANGED
    }

    private final Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);
    private final List<Finding> findings = new ArrayList<>();
    private int found;

    void count(Outcome outcome) {
        outcomes.merge(outcome, 1, Integer::sum);
    }

    int counted(Outcome outcome) {
        return outcomes.getOrDefault(outcome, 0);
    }

    void add(Finding finding) {
        if (findings.size() < KEPT) {
            findings.add(finding);
        }
        found++;
    }

    void addAll(Collection<Finding> more) {
        more.forEach(this::add);
    }

    List<Finding> findings() {
        return findings;
    }

    int found() {
        return found;
    }

    boolean isRefused() {
        return found > 0;
    }
}
