package org.corredor.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.corredor.network.protocol.Limit;
import org.corredor.network.protocol.Terms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Which clocks run in which state, and until when. */
final class ReferralClockTest {
    private static final ZoneId JUAREZ = ZoneId.of("America/Ciudad_Juarez");
    /** A Monday, 10:00 in Juárez. */
    private static final Instant MONDAY = Instant.parse("2026-11-23T17:00:00Z");

    private static List<ReferralClock.Running> running(ReferralState state, String urgency, Duration paused) {
        return ReferralClock.running(
                new ReferralClock.Times(state, Terms.byDefault(urgency), MONDAY, MONDAY, MONDAY, paused), JUAREZ);
    }

    private static String dues(ReferralState state, String urgency) {
        return dues(running(state, urgency, Duration.ZERO));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "REQUESTED | emergency | acknowledge PT1H, decide PT24H",
                "REQUESTED | urgent | acknowledge PT24H, decide PT72H",
                // three and ten working days without a day of rest between
                "REQUESTED | normal | acknowledge PT72H, decide PT336H",
                "RECEIVED | urgent | decide PT72H",
                "INFO_REQUESTED | urgent | answer PT72H",
                "ACCEPTED | normal | contact PT336H",
                "ACCEPTED | emergency | contact PT24H",
                "ON_HOLD | urgent | resume PT72H",
                "CANCELLATION_REQUESTED | emergency | confirm PT24H",
                "COMPLETED | emergency | close PT720H"
            })
    void theTermsAreTheProtocols(ReferralState state, String urgency, String clocks) {
        assertThat(dues(state, urgency)).isEqualTo(clocks);
    }

    /** A center's own: each clock has its own term, whatever the urgency was. */
    @Test
    void theTermsAreThoseItWasSentUnder() {
        Terms own = new Terms(Limit.minutes(30), Limit.workingDays(2), Limit.hours(5));
        assertThat(under(own, ReferralState.REQUESTED)).isEqualTo("acknowledge PT30M, decide PT48H");
        assertThat(under(own, ReferralState.INFO_REQUESTED)).isEqualTo("answer PT48H");
        assertThat(under(own, ReferralState.ACCEPTED)).isEqualTo("contact PT5H");
        assertThat(under(own, ReferralState.ON_HOLD)).isEqualTo("resume PT5H");
        assertThat(under(own, ReferralState.CANCELLATION_REQUESTED)).isEqualTo("confirm PT48H");
    }

    /** A term in minutes runs on days of rest too, also where a question paused it. */
    @Test
    void onlyADecisionInWorkingDaysWaitsForOne() {
        Terms own = new Terms(Limit.minutes(30), Limit.hours(24), Limit.hours(5));
        assertThat(ReferralClock.running(
                        new ReferralClock.Times(ReferralState.RECEIVED, own, MONDAY, MONDAY, null, Duration.ofDays(4)),
                        JUAREZ))
                .singleElement()
                .satisfies(decide -> assertThat(decide.due()).isEqualTo(MONDAY.plus(Duration.ofDays(5))));
    }

    private static String under(Terms terms, ReferralState state) {
        return dues(ReferralClock.running(
                new ReferralClock.Times(state, terms, MONDAY, MONDAY, MONDAY, Duration.ZERO), JUAREZ));
    }

    private static String dues(List<ReferralClock.Running> running) {
        return running.stream()
                .map(each -> each.clock().code() + " " + Duration.between(MONDAY, each.due()))
                .collect(Collectors.joining(", "));
    }

    @ParameterizedTest
    @EnumSource(
            value = ReferralState.class,
            names = {
                "DRAFT",
                "IN_PROGRESS",
                "CLOSED",
                "REJECTED",
                "WITHDRAWN",
                "EXPIRED",
                "CANCELLED",
                "DELETED",
                "ENTERED_IN_ERROR"
            })
    void nothingRunsBeforeSendingWhileWorkedOnAndAfterTheEnd(ReferralState state) {
        assertThat(running(state, "urgent", Duration.ZERO)).isEmpty();
    }

    @Test
    void aQuestionGivesTheDecisionTheTimeItTook() {
        assertThat(running(ReferralState.RECEIVED, "urgent", Duration.ofHours(5)))
                .singleElement()
                .satisfies(decide -> assertThat(decide.due()).isEqualTo(MONDAY.plus(Duration.ofHours(77))));
    }

    /** Monday to Saturday is what the question took; the decision isn't due on a Saturday. */
    @Test
    void whatAQuestionTookEndsOnAWorkingDay() {
        assertThat(running(ReferralState.RECEIVED, "normal", Duration.ofDays(5)))
                .singleElement()
                .satisfies(decide -> assertThat(decide.due()).isEqualTo(MONDAY.plus(Duration.ofDays(14 + 7))));
    }

    @Test
    void whatTimeEndsIsAnnouncedAndWhatItDoesNotEndEscalates() {
        ReferralClock.Running decide =
                running(ReferralState.RECEIVED, "emergency", Duration.ZERO).getFirst();
        assertThat(decide.reminders())
                .extracting(each -> each.step() + " " + Duration.between(MONDAY, each.at()))
                .containsExactly("QUEUE PT12H", "COORDINATOR PT18H", "ORIGIN PT21H");
        ReferralClock.Running contact =
                running(ReferralState.ACCEPTED, "emergency", Duration.ZERO).getFirst();
        assertThat(contact.end()).isEmpty();
        assertThat(contact.reminders())
                .extracting(each -> each.step() + " " + Duration.between(MONDAY, each.at()))
                .containsExactly("QUEUE PT24H", "COORDINATOR PT36H", "ORIGIN PT48H");
    }

    /** The table has a row of side CLOCK for whatever a clock gives, in each state in which it runs, and no other. */
    @Test
    void theTableAllowsExactlyWhatTheClocksGive() {
        List<String> given = Arrays.stream(ReferralState.values())
                .flatMap(state -> running(state, "normal", Duration.ZERO).stream()
                        .flatMap(each -> each.end().stream())
                        .map(command -> state + " " + command))
                .distinct()
                .sorted()
                .toList();
        List<String> allowed = Transitions.table().stream()
                .filter(row -> row.by() == Party.CLOCK && row.kind() == ReferralKind.REFERRAL)
                .map(row -> row.from() + " " + row.command())
                .sorted()
                .toList();
        assertThat(given).isEqualTo(allowed);
    }
}
