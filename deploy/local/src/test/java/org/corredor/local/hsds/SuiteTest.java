package org.corredor.local.hsds;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.corredor.local.hsds.Finding.Outcome;
import org.corredor.local.hsds.FixtureFeed.Habit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The suite names what is wrong with a feed, exactly that, and nothing of a feed that is right. */
final class SuiteTest {
    private static final Options OPTIONS = Options.usual();
    private static final boolean SCHEMAS = OPTIONS.schemas().isPresent();

    private static Report run(FixtureFeed feed, Options options) throws Suite.Unreachable {
        return Suite.run(feed.base(), options, (place, requests) -> {});
    }

    @ParameterizedTest
    @EnumSource
    void exactlyTheFaultIsNamed(Fault fault) throws Exception {
        Assumptions.assumeTrue(SCHEMAS || !fault.needsSchemas(), "no shared/hsds beside the checkout or above it");
        try (FixtureFeed feed = new FixtureFeed(fault)) {
            Report report = run(feed, OPTIONS);
            assertEquals(fault.expected(SCHEMAS), report.failedRules(), report.failures()::toString);
            assertEquals(fault.expected(SCHEMAS).isEmpty(), report.isConformant());
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatFeedsMayDoDifferentlyIsNoFault(Habit habit) throws Exception {
        try (FixtureFeed feed = new FixtureFeed(Fault.NONE, habit)) {
            Report report = run(feed, OPTIONS);
            assertEquals(Set.of(), report.failedRules(), report.failures()::toString);
        }
    }

    @Test
    void everyRuleIsSeenOnTheRightFeedAndBrokenByAFault() throws Exception {
        Set<String> all = Arrays.stream(Rule.values()).map(Rule::id).collect(Collectors.toCollection(TreeSet::new));
        Set<String> broken = new TreeSet<>();
        for (Fault fault : Fault.values()) {
            broken.addAll(fault.expected(true));
        }
        assertEquals(all, broken);
        try (FixtureFeed feed = new FixtureFeed(Fault.NONE)) {
            Set<String> passed = run(feed, OPTIONS).findings().stream()
                    .filter(finding -> finding.outcome() == Outcome.PASS)
                    .map(finding -> finding.rule().id())
                    .collect(Collectors.toCollection(TreeSet::new));
            if (!SCHEMAS) {
                all.removeIf(id -> id.startsWith("schema-"));
            }
            assertEquals(all, passed);
        }
    }

    @Test
    void withoutSchemasTheirRulesAreNotCheckedAndNeverPassed() throws Exception {
        try (FixtureFeed feed = new FixtureFeed(Fault.STATUS_OF_ITS_OWN)) {
            Report report = run(feed, OPTIONS.withSchemas(Optional.empty()));
            assertTrue(report.isConformant());
            var schemas = report.findings().stream()
                    .filter(finding -> finding.rule().group() == Rule.Group.SCHEMA)
                    .toList();
            assertFalse(schemas.isEmpty());
            schemas.forEach(finding -> {
                assertEquals(Outcome.NOT_CHECKED, finding.outcome());
                assertEquals(Why.NO_SCHEMAS, finding.why());
            });
        }
    }

    /** With the centre known, every distance is compared: also faults too small for what holds for any centre. */
    @Test
    void aKnownCentreIsMeasuredExactly() throws Exception {
        Options exact = OPTIONS.withCentroids(FixtureRecords.CENTROIDS);
        try (FixtureFeed right = new FixtureFeed(Fault.NONE);
                FixtureFeed lost = new FixtureFeed(Fault.RADIUS_LOSES)) {
            assertEquals(Set.of(), run(right, exact).failedRules());
            assertEquals(Set.of("proximity-none-missing"), run(lost, exact).failedRules());
            Options elsewhere = OPTIONS.withCentroids(Map.of("84000", new GreatCircle.Point(31.31, -111.3)));
            assertEquals(
                    Set.of("proximity-none-missing", "proximity-none-beyond"),
                    run(right, elsewhere).failedRules());
        }
    }

    @Test
    void noMoreIsAskedThanAllowedAndTheRestIsNotCalledPassed() throws Exception {
        try (FixtureFeed feed = new FixtureFeed(Fault.NONE)) {
            Report report = run(feed, OPTIONS.withMaxRequests(40));
            assertEquals(40, report.requests());
            assertTrue(report.findings().stream().anyMatch(finding -> finding.why() == Why.BUDGET));
            Set<String> places = report.findings().stream().map(Finding::place).collect(Collectors.toSet());
            assertTrue(places.contains("/taxonomy_terms"), places::toString);
        }
    }

    @Test
    void anOptionalListThatIsNotThereIsSaidOnce() throws Exception {
        try (FixtureFeed feed = new FixtureFeed(Fault.NONE, Habit.NO_OPTIONAL_LISTS)) {
            var organizations = run(feed, OPTIONS).findings().stream()
                    .filter(finding -> finding.place().equals("/organizations"))
                    .toList();
            assertEquals(1, organizations.size());
            assertEquals(Why.NOT_OFFERED, organizations.getFirst().why());
        }
    }

    @Test
    void aFailureSaysWhatToTry() throws Exception {
        try (FixtureFeed feed = new FixtureFeed(Fault.PAGE_ZERO)) {
            Finding finding = run(feed, OPTIONS).failures().getFirst();
            Evidence evidence = finding.examples().getFirst();
            assertEquals("GET " + feed.base() + "/services?page=0", evidence.request());
            assertEquals(Seen.STATUS, evidence.seen());
            assertEquals(java.util.List.of("400", "200"), evidence.arguments());
        }
    }
}
