package org.corredor.referral;

import static org.corredor.Api.as;
import static org.corredor.referral.Casework.ok;

import io.restassured.response.Response;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The figures as a coordinator would reckon them by hand: from the list of referrals and their logs, as docs/guides/measures.md says. */
final class Recount {
    private final String center;
    private final List<Map<String, Object>> referrals = new ArrayList<>();
    private final Map<String, List<Map<String, Object>>> logs = new HashMap<>();

    /** Reads all of a center's that were sent in these moments. */
    Recount(String center, Instant start, Instant end) {
        this.center = center;
        String cursor = null;
        do {
            var request = as("coordinator." + center).queryParam("limit", 200);
            if (cursor != null) {
                request.queryParam("cursor", cursor);
            }
            Response page = ok(request.get("/v1/centers/" + center + "/referrals"));
            page.<List<Map<String, Object>>>path("items").stream()
                    .filter(one -> one.containsKey("sent_at"))
                    .filter(one -> !at(one, "sent_at").isBefore(start)
                            && at(one, "sent_at").isBefore(end))
                    .filter(one -> !"entered-in-error".equals(one.get("state")))
                    .forEach(referrals::add);
            cursor = page.path("next");
        } while (cursor != null);
    }

    int size() {
        return referrals.size();
    }

    /** By side and key, in one text each, what the answer should show. */
    Map<String, String> by(String member) {
        return figures(one -> one.get("side") + " " + one.get(member));
    }

    Map<String, String> bySide() {
        return figures(one -> String.valueOf(one.get("side")));
    }

    private Map<String, String> figures(Function<Map<String, Object>, String> key) {
        Map<String, String> all = new TreeMap<>();
        referrals.stream().collect(Collectors.groupingBy(key)).forEach((name, group) -> all.put(name, figures(group)));
        return all;
    }

    private String figures(List<Map<String, Object>> group) {
        Predicate<Map<String, Object>> decided = one -> one.containsKey("decided_at");
        long rejected = count(group, decided.and(one -> "rejected".equals(one.get("state"))));
        long accepted = count(group, decided) - rejected;
        long unanswered = count(
                group,
                decided.negate()
                        .and(one -> ("expired".equals(one.get("state")) && !originWasSilent(one))
                                || ("withdrawn".equals(one.get("state")) && "no-answer".equals(one.get("reason")))));
        long withdrawn = count(
                group,
                decided.negate()
                        .and(one -> ("expired".equals(one.get("state")) && originWasSilent(one))
                                || ("withdrawn".equals(one.get("state")) && !"no-answer".equals(one.get("reason")))));
        long answered = accepted + rejected;
        return String.join(
                " ",
                "sent=" + group.size(),
                "accepted=" + accepted,
                "rejected=" + rejected,
                "unanswered=" + unanswered,
                "withdrawn=" + withdrawn,
                "awaiting=" + (group.size() - answered - unanswered - withdrawn),
                "answered%=" + percent(answered, answered + unanswered),
                "unanswered%=" + percent(unanswered, answered + unanswered),
                "accepted%=" + percent(accepted, answered),
                "acknowledge=" + median(group, one -> between(one, "sent_at", "acknowledged_at")),
                "decide=" + median(group, this::decide),
                "contact=" + median(group, one -> between(one, "decided_at", "started_at")),
                "complete=" + median(group, one -> between(one, "sent_at", "completed_at")),
                "outcomes=" + outcomes(group));
    }

    /** One item or total of an answer, in the same words. */
    static String shown(Map<String, Object> shown) {
        Map<?, ?> medians = (Map<?, ?>) Objects.requireNonNull(shown.get("medians"));
        Map<String, Long> outcomes = new TreeMap<>();
        for (Object one : (List<?>) Objects.requireNonNull(shown.get("outcomes"))) {
            Map<?, ?> counted = (Map<?, ?>) one;
            outcomes.put(
                    String.valueOf(counted.get("outcome")), Long.valueOf(String.valueOf(counted.get("referrals"))));
        }
        return String.join(
                " ",
                "sent=" + shown.get("sent"),
                "accepted=" + shown.get("accepted"),
                "rejected=" + shown.get("rejected"),
                "unanswered=" + shown.get("unanswered"),
                "withdrawn=" + shown.get("withdrawn"),
                "awaiting=" + shown.get("awaiting"),
                "answered%=" + shown.get("answered_percent"),
                "unanswered%=" + shown.get("unanswered_percent"),
                "accepted%=" + shown.get("accepted_percent"),
                "acknowledge=" + medians.get("acknowledge_seconds"),
                "decide=" + medians.get("decide_seconds"),
                "contact=" + medians.get("contact_seconds"),
                "complete=" + medians.get("complete_seconds"),
                "outcomes=" + outcomes);
    }

    private static long count(List<Map<String, Object>> group, Predicate<Map<String, Object>> which) {
        return group.stream().filter(which).count();
    }

    private static Map<String, Long> outcomes(List<Map<String, Object>> group) {
        return group.stream()
                .filter(one -> one.containsKey("outcome"))
                .collect(Collectors.groupingBy(
                        one -> String.valueOf(one.get("outcome")), TreeMap::new, Collectors.counting()));
    }

    private static @Nullable String percent(long part, long whole) {
        return whole == 0
                ? null
                : new BigDecimal(part * 100.0 / whole)
                        .setScale(1, RoundingMode.HALF_UP)
                        .toString();
    }

    private static @Nullable Long median(
            List<Map<String, Object>> group, Function<Map<String, Object>, @Nullable Long> seconds) {
        List<Long> sorted = new ArrayList<>();
        for (Map<String, Object> one : group) {
            Long value = seconds.apply(one);
            if (value != null) {
                sorted.add(value);
            }
        }
        sorted.sort(null);
        int middle = sorted.size() / 2;
        if (sorted.isEmpty()) {
            return null;
        }
        return sorted.size() % 2 == 1
                ? sorted.get(middle)
                : Math.round((sorted.get(middle - 1) + sorted.get(middle)) / 2.0);
    }

    /** Whether time ran out on a question of the receiver's, as the log has it. */
    private boolean originWasSilent(Map<String, Object> one) {
        return log(one).stream()
                .anyMatch(event ->
                        "expire".equals(event.get("command")) && "info-requested".equals(event.get("from_state")));
    }

    private List<Map<String, Object>> log(Map<String, Object> one) {
        return logs.computeIfAbsent(String.valueOf(one.get("id")), id -> ok(as("coordinator." + center)
                        .get("/v1/centers/" + center + "/referrals/" + id + "/events"))
                .path("items"));
    }

    /** Without what a question rested, as the log has it. */
    private @Nullable Long decide(Map<String, Object> one) {
        Long all = between(one, "sent_at", "decided_at");
        if (all == null) {
            return null;
        }
        long rested = 0;
        Instant asked = null;
        for (Map<String, Object> event : log(one)) {
            if ("request-information".equals(event.get("command"))) {
                asked = at(event, "at");
            } else if ("answer-information".equals(event.get("command")) && asked != null) {
                rested += Duration.between(asked, at(event, "at")).toSeconds();
            }
        }
        return all - rested;
    }

    private static @Nullable Long between(Map<String, Object> one, String from, String to) {
        return one.containsKey(from) && one.containsKey(to)
                ? Duration.between(at(one, from), at(one, to)).toSeconds()
                : null;
    }

    private static Instant at(Map<String, Object> one, String member) {
        return Instant.parse(String.valueOf(one.get(member)));
    }
}
