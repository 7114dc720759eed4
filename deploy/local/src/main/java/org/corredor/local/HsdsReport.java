package org.corredor.local;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.corredor.local.hsds.Evidence;
import org.corredor.local.hsds.Finding;
import org.corredor.local.hsds.Finding.Outcome;
import org.corredor.local.hsds.Report;
import org.corredor.local.hsds.Rule;

/** A report of the HSDS suite as people read it, and as programs do. */
final class HsdsReport {
    private static final String VERSION = "3.2.3";

    private final Texts texts;

    HsdsReport(Texts texts) {
        this.texts = texts;
    }

    /** By place and by what the rules are about; each failure with what was seen and a request to try. */
    void show(Report report, Screen screen) {
        screen.line("");
        screen.title("HSDS " + VERSION + " · " + report.base());
        Map<String, List<Finding>> places = report.findings().stream()
                .collect(Collectors.groupingBy(Finding::place, LinkedHashMap::new, Collectors.toList()));
        places.forEach((place, findings) -> {
            screen.line("");
            screen.title(place);
            for (Rule.Group group : Rule.Group.values()) {
                List<Finding> those =
                        findings.stream().filter(f -> f.rule().group() == group).toList();
                if (!those.isEmpty()) {
                    screen.line("  " + texts.say("hsds.group." + group));
                    those.forEach(finding -> show(finding, screen));
                }
            }
        });
        screen.line("");
        String counts = texts.say(
                "hsds.counts",
                report.count(Outcome.PASS),
                report.count(Outcome.FAIL),
                report.count(Outcome.NOT_CHECKED),
                report.requests());
        if (report.isConformant()) {
            String verdict = report.isComplete() ? texts.say("hsds.conformant") : texts.say("hsds.incomplete");
            screen.good(verdict + " " + counts);
        } else {
            screen.bad(texts.say("hsds.faulty") + " " + counts);
        }
    }

    private void show(Finding finding, Screen screen) {
        String demand = demand(finding.rule());
        switch (finding.outcome()) {
            case PASS -> screen.good(demand);
            case NOT_CHECKED ->
                screen.line("– " + demand + " " + texts.say("hsds.unchecked", texts.say("hsds.why." + finding.why())));
            case FAIL -> {
                screen.bad(demand + " [" + finding.rule().id() + "]");
                screen.line("    "
                        + texts.say("hsds.failures", finding.failures(), finding.observations())
                        + " · "
                        + finding.rule().source());
                Map<String, List<Evidence>> requests = finding.examples().stream()
                        .collect(Collectors.groupingBy(Evidence::request, LinkedHashMap::new, Collectors.toList()));
                requests.forEach((request, examples) -> {
                    examples.forEach(evidence -> screen.line("    " + seen(evidence)));
                    screen.line("      " + request);
                });
            }
        }
    }

    private String demand(Rule rule) {
        return texts.say("hsds.rule." + rule.id());
    }

    private String seen(Evidence evidence) {
        return texts.say("hsds.seen." + evidence.seen(), evidence.arguments().toArray());
    }

    /** Outcomes, rules and reasons by their stable names, in lower case with hyphens. */
    String json(Report report) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("hsds", VERSION);
        answer.put("base", report.base().toString());
        answer.put("conformant", report.isConformant());
        answer.put("complete", report.isComplete());
        answer.put("requests", report.requests());
        for (Outcome outcome : Outcome.values()) {
            answer.put(outcome.name().toLowerCase(Locale.ROOT), report.count(outcome));
        }
        answer.put("findings", report.findings().stream().map(this::members).toList());
        try {
            return new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(answer);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a report could not be written", impossible);
        }
    }

    private Map<String, Object> members(Finding finding) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("place", finding.place());
        members.put("rule", finding.rule().id());
        members.put("demand", demand(finding.rule()));
        members.put("source", finding.rule().source());
        members.put("outcome", stable(finding.outcome()));
        if (finding.why() != null) {
            members.put("why", stable(finding.why()));
        }
        members.put("observations", finding.observations());
        members.put("failures", finding.failures());
        members.put(
                "examples",
                finding.examples().stream()
                        .map(evidence -> Map.of("request", evidence.request(), "seen", seen(evidence)))
                        .toList());
        return members;
    }

    private static String stable(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
