package org.corredor.network.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.corredor.problem.FieldError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a center may set for itself, and what comes of it. */
final class CeilingsTest {
    private static final TermsByUrgency DEFAULTS = Terms.DEFAULTS;

    /** Urgent: two days to read, five to decide; normal: five working days to read. */
    private static final TermsByUrgency CEILINGS = new TermsByUrgency(
            DEFAULTS.emergency(),
            new Terms(Limit.hours(48), Limit.hours(120), Limit.hours(120)),
            new Terms(Limit.workingDays(5), Limit.workingDays(15), Limit.hours(30 * 24)));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "fine",
            value = {
                "/urgent/acknowledge   | 2880 | minutes      | fine",
                "/urgent/acknowledge   | 2881 | minutes      | /urgent/acknowledge/amount max [2880]",
                "/urgent/acknowledge   | 15   | minutes      | fine",
                "/urgent/acknowledge   | 14   | minutes      | /urgent/acknowledge/amount min [15]",
                "/urgent/decide        | 59   | minutes      | /urgent/decide/amount min [60]",
                "/emergency/decide     | 1441 | minutes      | /emergency/decide/amount max [1440]",
                "/normal/acknowledge   | 5    | working-days | fine",
                "/normal/acknowledge   | 6    | working-days | /normal/acknowledge/amount max [5]",
                "/normal/acknowledge   | 1    | working-days | fine",
                "/normal/acknowledge   | 60   | minutes      | /normal/acknowledge/unit code [working-days]",
                "/urgent/contact       | 1    | working-days | /urgent/contact/unit code [minutes]"
            })
    void aTermKeepsTheBoundsOfItsClock(String place, int amount, String unit, String fault) {
        List<String> faults = new Ceilings(CEILINGS)
                .faults("", Map.of(place, new Limit(amount, unit))).stream()
                        .map(CeilingsTest::said)
                        .toList();
        assertThat(faults).isEqualTo(fault == null ? List.of() : List.of(fault));
    }

    private static String said(FieldError fault) {
        return fault.pointer() + " " + fault.code() + " " + fault.args();
    }

    @Test
    void noDefaultIsAboveItsCeiling() {
        assertThat(new Ceilings(CEILINGS).faults("/defaults", DEFAULTS.byPlace()))
                .isEmpty();
        assertThat(new Ceilings(DEFAULTS).faults("/defaults", CEILINGS.byPlace()))
                .extracting(FieldError::pointer)
                .containsExactlyInAnyOrder(
                        "/defaults/urgent/acknowledge/amount",
                        "/defaults/urgent/decide/amount",
                        "/defaults/urgent/contact/amount",
                        "/defaults/normal/acknowledge/amount",
                        "/defaults/normal/decide/amount",
                        "/defaults/normal/contact/amount");
    }

    /** A later version has lowered the ceiling, or counts in another unit. */
    @Test
    void whatACenterSetIsCutToWhatTheProtocolLeavesOfIt() {
        Map<String, Limit> own = new OwnTermsByUrgency(
                        null,
                        new OwnTerms(Limit.hours(60), Limit.hours(2), null),
                        new OwnTerms(Limit.minutes(30), null, null))
                .byPlace();
        TermsByUrgency effect = ReferralTermsView.inEffect(own, DEFAULTS, CEILINGS);
        assertThat(effect.urgent()).isEqualTo(new Terms(Limit.hours(48), Limit.hours(2), Limit.hours(72)));
        assertThat(effect.normal()).isEqualTo(DEFAULTS.normal());
        assertThat(effect.emergency()).isEqualTo(DEFAULTS.emergency());
    }

    @Test
    void minutesRunDayAndNightAndWorkingDaysRest() {
        ZoneId tijuana = ZoneId.of("America/Tijuana");
        Instant friday = Instant.parse("2026-11-27T18:00:00Z");
        assertThat(Limit.hours(24).after(friday, tijuana)).isEqualTo(friday.plus(Duration.ofHours(24)));
        assertThat(Limit.workingDays(1).after(friday, tijuana)).isEqualTo(friday.plus(Duration.ofDays(3)));
    }

    @Test
    void termsAreReadAsTheyAreKept() {
        Terms terms = new Terms(Limit.minutes(30), Limit.workingDays(2), Limit.hours(5));
        assertThat(Terms.ofJson(ProtocolJson.of(terms))).isEqualTo(terms);
        assertThat(ProtocolJson.of(terms)).contains("\"acknowledge\":{\"amount\":30,\"unit\":\"minutes\"}");
        assertThat(ProtocolJson.of(OwnTermsByUrgency.NONE)).isEqualTo("{}");
    }
}
