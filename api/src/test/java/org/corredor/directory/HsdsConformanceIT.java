package org.corredor.directory;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.net.URI;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.corredor.local.hsds.Finding;
import org.corredor.local.hsds.Finding.Outcome;
import org.corredor.local.hsds.GreatCircle;
import org.corredor.local.hsds.Options;
import org.corredor.local.hsds.Report;
import org.corredor.local.hsds.Rule;
import org.corredor.local.hsds.Suite;
import org.corredor.local.hsds.Why;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;

/**
 * The live directory keeps HSDS 3.2.3, by the suite that partners run against their own feeds; every record is looked at. That
 * the suite sees faults is proven where it lives, in {@code deploy/local}. The schemas are Open Referral's and aren't copied
 * here: without them their rules are not checked, which is said.
 */
@QuarkusTest
final class HsdsConformanceIT {
    private static final Logger LOG = Logger.getLogger(HsdsConformanceIT.class);
    private static final int MOST_REQUESTS = 10_000;
    private static final int EVERY_RECORD = 10_000;

    @Test
    void theLiveDirectoryConforms() throws Exception {
        DirectoryRecords.store();
        // the middle of a postcode that only one place of DirectoryRecords has; the others' are not told, as of a
        // stranger's feed
        Map<String, GreatCircle.Point> middles = Map.of("84000", new GreatCircle.Point(31.3, -110.9));
        Options options = Options.usual()
                .withMaxRequests(MOST_REQUESTS)
                .withSample(EVERY_RECORD)
                .withCentroids(middles);
        if (options.schemas().isEmpty()) {
            LOG.warn("HSDS schemas NOT checked: no folder shared/hsds/v3.2.3/schema beside the checkout or above it");
        }
        URI base = URI.create("http://localhost:" + RestAssured.port + "/hsds");
        Report report = Suite.run(base, options, (place, requests) -> {});
        report.findings().stream()
                .filter(finding -> finding.outcome() == Outcome.NOT_CHECKED)
                .forEach(finding -> LOG.infof(
                        "not checked: %s %s, %s",
                        finding.place(), finding.rule().id(), finding.why()));
        assertThat(report.failures()).isEmpty();
        assertThat(offered(report))
                .containsExactly(
                        "/services", "/organizations", "/service_at_locations", "/taxonomies", "/taxonomy_terms");
        assertThat(unseen(report, options.schemas().isPresent())).isEmpty();
        assertThat(report.findings())
                .noneMatch(finding -> finding.why() == Why.BUDGET || finding.why() == Why.TOO_LONG);
    }

    /** A rule for which the directory has no record anywhere would prove nothing: each is seen to hold somewhere. */
    private static Set<Rule> unseen(Report report, boolean schemas) {
        Set<Rule> unseen = EnumSet.allOf(Rule.class);
        report.findings().stream()
                .filter(finding -> finding.outcome() != Outcome.NOT_CHECKED)
                .forEach(finding -> unseen.remove(finding.rule()));
        unseen.removeIf(rule -> !schemas && rule.group() == Rule.Group.SCHEMA);
        return unseen;
    }

    private static List<String> offered(Report report) {
        return report.findings().stream()
                .filter(finding -> finding.rule() == Rule.LIST_OFFERED && finding.outcome() == Outcome.PASS)
                .map(Finding::place)
                .toList();
    }
}
