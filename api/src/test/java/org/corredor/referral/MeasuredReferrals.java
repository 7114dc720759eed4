package org.corredor.referral;

import static org.corredor.referral.Casework.sql;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Referrals of a time in which nobody else makes any, put on both sides past the API, with every answer, time and outcome there can
 * be; the same ones in each run.
 */
public final class MeasuredReferrals {
    private static final List<String> OUTCOMES = List.of("resolved", "guidance-given", "unsuccessful-could-not-reach");
    private static final List<String> URGENCIES = List.of("emergency", "urgent", "normal");
    private static final List<String> SERVICES = List.of(
            "0190a000-0000-7000-8000-00000000d301",
            "0190a000-0000-7000-8000-00000000d302",
            "0190a000-0000-7000-8000-00000000d201");
    private static final List<String> STATES = List.of(
            "requested",
            "received",
            "accepted",
            "in-progress",
            "completed",
            "closed",
            "rejected",
            "withdrawn",
            "expired",
            "cancelled",
            "entered-in-error");

    private final Random random;

    public MeasuredReferrals(long seed) {
        random = new Random(seed);
    }

    /** One of these, on both sides. */
    private record Sent(
            UUID id,
            String origin,
            String receiver,
            String state,
            @Nullable String reason,
            Instant sent,
            @Nullable Instant acknowledged,
            @Nullable Instant decided,
            @Nullable Instant started,
            @Nullable Instant completed,
            @Nullable String outcome,
            long paused,
            boolean originSilent) {}

    /** So many in the thirty days from this moment on. */
    void between(String origin, String receiver, int many, Instant from) {
        for (int i = 0; i < many; i++) {
            store(drawn(origin, receiver, from.plus(seconds(30 * 24))));
        }
    }

    /** One at exactly this moment, not answered yet. */
    UUID at(String origin, String receiver, Instant sent) {
        UUID id = id();
        store(new Sent(id, origin, receiver, "requested", null, sent, null, null, null, null, null, 0, false));
        return id;
    }

    /** So many of one service at exactly this moment, in a state; decided on an hour later, unless nobody did. */
    public void of(String service, String origin, String receiver, int many, String state, Instant sent) {
        Instant decided = state.equals("expired") ? null : sent.plusSeconds(3600);
        for (int i = 0; i < many; i++) {
            store(
                    new Sent(id(), origin, receiver, state, null, sent, null, decided, null, null, null, 0, false),
                    service);
        }
    }

    private Sent drawn(String origin, String receiver, Instant sent) {
        String state = STATES.get(random.nextInt(STATES.size()));
        boolean answered =
                !List.of("requested", "received", "withdrawn", "expired").contains(state);
        boolean completed = state.equals("completed") || state.equals("closed");
        boolean started = (completed && random.nextInt(4) > 0) || state.equals("in-progress");
        long paused = answered && random.nextInt(3) == 0 ? random.nextInt(36_000) : 0;
        Instant decided = answered ? sent.plus(seconds(100)).plusSeconds(paused) : null;
        Instant first = decided == null ? sent : decided;
        return new Sent(
                id(),
                origin,
                receiver,
                state,
                state.equals("withdrawn") ? List.of("no-answer", "other").get(random.nextInt(2)) : null,
                sent,
                state.equals("requested") || random.nextInt(5) == 0 ? null : sent.plus(seconds(40)),
                decided,
                started ? first.plus(seconds(60)) : null,
                completed ? first.plus(seconds(60)).plus(seconds(900)) : null,
                completed ? OUTCOMES.get(random.nextInt(OUTCOMES.size())) : null,
                paused,
                state.equals("expired") && random.nextBoolean());
    }

    /** Lower than any that the API makes: in a list, latest first, these come last, being listed under it. */
    private UUID id() {
        return new UUID(random.nextLong() >>> 24, random.nextLong());
    }

    /** Up to so many hours, by the second. */
    private Duration seconds(int hours) {
        return Duration.ofSeconds(1 + random.nextInt(hours * 3600));
    }

    private void store(Sent made) {
        store(made, SERVICES.get(random.nextInt(SERVICES.size())));
    }

    private void store(Sent made, String service) {
        String urgency = URGENCIES.get(random.nextInt(URGENCIES.size()));
        UUID person = id();
        List<String> sql = new ArrayList<>();
        sql.add("insert into app.person (tenant_id, id) select id, '" + person + "' from app.tenant where slug = '"
                + made.origin + "'");
        sql.add(("insert into app.consent_grant (tenant_id, id, person_id, purpose, recipient_tenant_id, fields,"
                        + " explained_in, read_aloud, method, given_by, notice_version, expires_at) select o.id, '%s', '%s',"
                        + " 'referral', r.id, array['needs'], 'es', true, 'electronic', 'person', '1', '2030-01-01'"
                        + " from app.tenant o, app.tenant r where o.slug = '%s' and r.slug = '%s'")
                .formatted(made.id, person, made.origin, made.receiver));
        for (String side : List.of("OUT", "IN")) {
            boolean out = side.equals("OUT");
            sql.add(
                    ("insert into app.referral (tenant_id, id, listed, side, peer_tenant_id, kind, state, version, service_id, urgency,"
                                    + " language, interpreter_needed, age_band, minor, safety_flags, access_needs, protocol_version,"
                                    + " consent_grant_id, outcome, reason, sent_at, acknowledged_at, decided_at, started_at, completed_at,"
                                    + " paused_seconds) select o.id, '%s', '%s', '%s', r.id, 'REFERRAL', '%s', 2, '%s', '%s', 'es', false,"
                                    + " 'unknown', 'unknown', '{}', '{}', '1', %s, %s, %s, %s, %s, %s, %s, %s, %d"
                                    + " from app.tenant o, app.tenant r where o.slug = '%s' and r.slug = '%s'")
                            .formatted(
                                    made.id,
                                    made.id,
                                    side,
                                    made.state,
                                    service,
                                    urgency,
                                    out ? text(made.id) : "null",
                                    text(made.outcome),
                                    text(made.reason),
                                    text(made.sent),
                                    text(made.acknowledged),
                                    text(made.decided),
                                    text(made.started),
                                    text(made.completed),
                                    made.paused,
                                    out ? made.origin : made.receiver,
                                    out ? made.receiver : made.origin));
            sql.addAll(question(made, out ? made.origin : made.receiver));
        }
        sql(String.join(";", sql));
    }

    /** What rested the decision, or ran out without an answer of the origin's, as each side's log has it. */
    private static List<String> question(Sent made, String center) {
        if (made.paused == 0 && !made.originSilent) {
            return List.of();
        }
        String asked = event(made, center, 2, made.sent, "request-information", "received", "RECEIVER");
        Instant then = made.sent.plusSeconds(made.paused);
        return List.of(
                asked,
                made.originSilent
                        ? event(made, center, 3, then, "expire", "info-requested", "CLOCK")
                        : event(made, center, 3, then, "answer-information", "info-requested", "ORIGIN"));
    }

    private static String event(Sent made, String center, int seq, Instant at, String command, String from, String by) {
        return ("insert into app.referral_event (tenant_id, id, referral_id, seq, at, command, from_state, to_state, by_side)"
                        + " select id, gen_random_uuid(), '%s', %d, '%s', '%s', '%s', 'received', '%s' from app.tenant"
                        + " where slug = '%s'")
                .formatted(made.id, seq, at, command, from, by, center);
    }

    private static String text(@Nullable Object value) {
        return value == null ? "null" : "'" + value + "'";
    }
}
