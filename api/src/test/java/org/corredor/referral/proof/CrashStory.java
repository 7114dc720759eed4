package org.corredor.referral.proof;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.corredor.referral.proof.Caseworker.Answered;
import org.corredor.referral.proof.Caseworker.Command;
import org.jspecify.annotations.Nullable;

/** One person's referral from the first visit to some end, and what of it was answered. */
final class CrashStory {
    private static final String ORIGIN = "coordinator.topolobampo";
    private static final String RECEIVER = "coordinator.ciudad-juarez";
    private static final String HERE = "/v1/centers/topolobampo";
    private static final String THERE = "/v1/centers/ciudad-juarez";
    private static final String SERVICE = "0190a000-0000-7000-8000-00000000d301";
    private static final String CONSENT = "withdraw-consent";
    static final String MESSAGE = "messages";
    static final String OPENING = "open-case";
    /** What is no step of the log that both sides have. */
    static final List<String> UNLOGGED = List.of("claim", MESSAGE, OPENING);

    /** Ways a referral goes after it was sent. */
    private static final List<List<String>> WAYS = List.of(
            List.of("acknowledge", "accept", "start", "complete", "close"),
            List.of("acknowledge", "accept", "start", "complete", "close"),
            List.of("acknowledge", "accept", "hold", "resume", "start", "complete"),
            List.of("claim", "acknowledge", "accept", MESSAGE, OPENING, "report", "start", "complete"),
            List.of("request-information", "answer-information", "accept", "start"),
            List.of("acknowledge", "accept", "start", "request-cancellation", "confirm-cancellation"),
            List.of("acknowledge", "accept", "reject"),
            List.of("acknowledge", CONSENT),
            List.of("acknowledge", "accept", CONSENT),
            List.of("acknowledge", "accept", "enter-in-error"),
            List.of("withdraw"));

    private static final List<List<String>> WAYS_OF_TRANSFERS = List.of(
            List.of("acknowledge", "accept", OPENING, "start", "complete", "close"),
            List.of("acknowledge", "accept", "enter-in-error"),
            List.of("acknowledge", "withdraw"));

    private static final Map<String, String> BODIES = Map.of(
            "complete",
            "{\"outcome\": \"resolved\"}",
            "report",
            "{\"sub_status\": \"scheduled\"}",
            MESSAGE,
            "{\"text\": \"She comes on Tuesday.\"}",
            "hold",
            "{\"reason\": \"waiting-for-person\"}",
            "request-information",
            "{\"reason\": \"needs-language\"}",
            "answer-information",
            "{\"reason\": \"speaks-spanish\"}",
            "request-cancellation",
            "{\"reason\": \"person-desisted\"}",
            "reject",
            "{\"reason\": \"no-capacity\"}",
            "enter-in-error",
            "{\"reason\": \"wrong-person\"}",
            "withdraw",
            "{\"reason\": \"person-desisted\"}");

    private static final List<String> ORIGINS =
            List.of("answer-information", "request-cancellation", "enter-in-error", "withdraw", "close");

    private final Caseworker caseworker;
    private final SplittableRandom random;
    private final Map<String, String> ids = new HashMap<>();
    private final List<String> answered = new ArrayList<>();
    private final List<Command> given = new ArrayList<>();
    private @Nullable String unanswered;

    CrashStory(Caseworker caseworker, SplittableRandom random) {
        this.caseworker = caseworker;
        this.random = random;
    }

    /** What was made, by what it is: people, cases, consents, referrals. */
    Map<String, String> ids() {
        return ids;
    }

    /** The commands on the referral that were answered, in their order. */
    List<String> answered() {
        return answered;
    }

    /** Everything that was answered. */
    List<Command> given() {
        return given;
    }

    /** The one that had no answer and wasn't given again, with which the story ended. */
    @Nullable
    String unanswered() {
        return unanswered;
    }

    /** Whether the receiver must be able to read its package now. */
    boolean isReleased() {
        return unanswered == null
                && answered.contains("accept")
                && answered.stream()
                        .noneMatch(List.of("reject", "confirm-cancellation", "enter-in-error", CONSENT)::contains);
    }

    void play() throws InterruptedException {
        if (!made("people", HERE + "/people", """
                {"alias": "Lala", "legal_name": "Eulalia Buitimea", "birth_year": 1990, "age_band": "30-59",
                 "languages": ["es"], "contacts": []}""")
                || !made("cases", HERE + "/cases", """
                {"person_id": "%s", "types": ["unpaid-wages"], "trigger_kind": "payment-due", "trigger_date": "2026-01-15",
                 "summary": "Two weeks unpaid."}""".formatted(ids.get("people")))
                || !made("consents", HERE + "/consents", """
                {"person_id": "%s", "purpose": "referral", "recipient": "ciudad-juarez", "fields": ["identity.legal_name",
                 "case.summary"], "explained_in": "es", "read_aloud": true, "method": "verbal-witnessed",
                 "given_by": "person", "notice_version": "2026-01", "expires_at": "%s"}""".formatted(
                                ids.get("people"), Instant.now().plus(90, ChronoUnit.DAYS)))) {
            return;
        }
        boolean transfer = random.nextInt(5) == 0;
        Answered at = give("referrals", ORIGIN, HERE + "/referrals", null, """
                {"kind": "%s", "service_id": "%s", "case_id": "%s", "urgency": "urgent", "language": "es", "interpreter_needed": false,
                 "age_band": "30-59", "safety_flags": [], "access_needs": []}""".formatted(
                        transfer ? "transfer" : "referral", SERVICE, ids.get("cases")));
        if (at == null) {
            return;
        }
        ids.put("referrals", at.id());
        at = command(
                "send",
                at,
                "{\"consent_id\": \"%s\", \"fields\": [\"identity.legal_name\", \"case.summary\"]}"
                        .formatted(ids.get("consents")));
        for (String command : Chance.one(random, transfer ? WAYS_OF_TRANSFERS : WAYS)) {
            if (at == null) {
                return;
            }
            at = command(command, at, BODIES.getOrDefault(command, ""));
        }
    }

    private boolean made(String what, String path, String body) throws InterruptedException {
        Answered at = give(what, ORIGIN, path, null, body);
        if (at != null) {
            ids.put(what, at.id());
            etags.put(what, String.valueOf(at.etag()));
        }
        return at != null;
    }

    private final Map<String, String> etags = new HashMap<>();

    private @Nullable Answered command(String command, Answered at, String body) throws InterruptedException {
        Answered next;
        if (command.equals(CONSENT)) {
            String path = HERE + "/consents/" + ids.get("consents") + "/withdraw";
            next = give(command, ORIGIN, path, etags.get("consents"), "");
        } else {
            boolean origins = command.equals("send") || ORIGINS.contains(command);
            String path = (origins ? HERE : THERE) + "/referrals/" + ids.get("referrals") + "/" + command;
            next = give(command, origins ? ORIGIN : RECEIVER, path, command.equals(MESSAGE) ? null : at.etag(), body);
        }
        if (next == null) {
            return null;
        }
        answered.add(command);
        ids.put(command, next.id());
        return command.equals(MESSAGE) ? at : next;
    }

    /** Most are given again until there is an answer; a few have a client that goes away. */
    private @Nullable Answered give(String what, String who, String path, @Nullable String ifMatch, String body)
            throws InterruptedException {
        Command command = Command.of(who, path, ifMatch, body);
        Answered answer = caseworker.give(command, random.nextInt(4) == 0);
        if (answer == null) {
            unanswered = what;
            return null;
        }
        if (answer.status() / 100 != 2) {
            throw new AssertionError(
                    what + " was answered " + answer.status() + " " + answer.body() + " after " + answered);
        }
        given.add(command);
        return answer;
    }

    /** What the receiver reads of the package. */
    @Nullable
    Answered packageThere() throws InterruptedException {
        return caseworker.read(RECEIVER, THERE + "/referrals/" + ids.get("referrals") + "/package");
    }
}
