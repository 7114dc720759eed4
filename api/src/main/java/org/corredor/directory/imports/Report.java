package org.corredor.directory.imports;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.corredor.directory.files.SheetColumn;

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
    private final Set<String> cells = new HashSet<>();
    private int found;

    void count(Outcome outcome) {
        outcomes.merge(outcome, 1, Integer::sum);
    }

    int counted(Outcome outcome) {
        return outcomes.getOrDefault(outcome, 0);
    }

    /** Once for each cell of a spreadsheet: what else is wrong because of it is no other mistake. */
    void add(Finding finding) {
        if (SheetColumn.ofHeader(finding.field()).isPresent()
                && !cells.add(finding.source() + "|" + finding.line() + "|" + finding.field())) {
            return;
        }
        if (findings.size() < KEPT) {
            findings.add(finding);
        }
        found++;
    }

    void addAll(Collection<Finding> more) {
        more.forEach(this::add);
    }

    /** As they were found; those of a spreadsheet by row, and within it in the order of the template's columns. */
    List<Finding> findings() {
        List<Finding> told = new ArrayList<>(findings);
        if (!cells.isEmpty()) {
            told.sort(Comparator.comparingInt(Finding::line).thenComparingInt(Report::column));
        }
        return told;
    }

    private static int column(Finding finding) {
        return SheetColumn.ofHeader(finding.field()).map(Enum::ordinal).orElse(-1);
    }

    int found() {
        return found;
    }

    boolean isRefused() {
        return found > 0;
    }
}
