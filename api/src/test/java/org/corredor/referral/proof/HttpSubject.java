package org.corredor.referral.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.corredor.Api.as;
import static org.corredor.Api.key;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.corredor.referral.proof.Step.Consents;
import org.corredor.referral.proof.Step.Drafts;
import org.corredor.referral.proof.Step.Gives;
import org.corredor.referral.proof.Step.Lapses;
import org.corredor.referral.proof.Step.Reminds;
import org.corredor.referral.proof.Step.Sends;
import org.corredor.referral.proof.Step.Withdraws;

/** The same through the API: Topolobampo refers to Ciudad Juárez, Tijuana has no part in it. */
final class HttpSubject implements Subject {
    private static final String SERVICE = "0190a000-0000-7000-8000-00000000d301";
    private static final String NOBODYS = new UUID(0, 1).toString();
    private static final Map<Center, String> SLUGS =
            Map.of(Center.ALPHA, "topolobampo", Center.BETA, "ciudad-juarez", Center.GAMMA, "tijuana");
    private static final Map<String, String> REFUSALS = Map.of(
            "404 not-found", Protocol.UNKNOWN,
            "412 precondition-failed", Protocol.STALE,
            "409 referral-state", Protocol.ILLEGAL,
            "403 consent-missing", Protocol.NO_CONSENT,
            // of these commands only a second withdrawal is told so: the API sees it before the exchange would
            "409 conflict", Protocol.NO_CONSENT);
    private static final Map<String, String> REASONS =
            Map.of("request-information", "needs-language", "answer-information", "speaks-spanish");
    private static final Set<String> REASONED = Set.of(
            "reject",
            "request-information",
            "answer-information",
            "withdraw",
            "hold",
            "request-cancellation",
            "refuse-cancellation",
            "enter-in-error");

    private final String person;
    private final String labourCase;
    private final List<String> consents = new ArrayList<>();
    private final List<String> referrals = new ArrayList<>();
    private int given;

    HttpSubject() {
        person = made(Center.ALPHA, "/people", """
                {"alias": "Lala", "legal_name": "Eulalia Buitimea", "birth_year": 1990, "age_band": "30-59",
                 "languages": ["es"]}""");
        labourCase = made(Center.ALPHA, "/cases", """
                {"person_id": "%s", "types": ["unpaid-wages"], "trigger_kind": "payment-due",
                 "trigger_date": "2026-01-15", "summary": "Two weeks unpaid."}""".formatted(person));
    }

    @Override
    public void begin() {
        consents.clear();
        referrals.clear();
    }

    @Override
    public Collection<String> shows() {
        return Set.of("state");
    }

    /** The id of the latest referral. */
    String latest() {
        return referrals.getLast();
    }

    private static RequestSpecification by(Center center) {
        return as("coordinator." + SLUGS.get(center));
    }

    private static String at(Center center, String path) {
        return "/v1/centers/" + SLUGS.get(center) + path;
    }

    private static String made(Center center, String path, String body) {
        Response made = by(center).header(key()).body(body).post(at(center, path));
        assertThat(made.statusCode()).as(made.asString()).isEqualTo(201);
        return made.path("id");
    }

    private static String named(List<String> of, int number) {
        String id = Protocol.pick(of, number);
        return id == null ? NOBODYS : id;
    }

    @Override
    public Answer take(Step step, int version) {
        return switch (step) {
            case Consents made -> {
                consents.add(made(made.by(), "/consents", """
                        {"person_id": "%s", "purpose": "referral", "recipient": "ciudad-juarez",
                         "fields": ["identity.alias", "case.summary"], "explained_in": "es", "read_aloud": true,
                         "method": "verbal-witnessed", "given_by": "person", "notice_version": "2026-01",
                         "expires_at": "%s"}""".formatted(
                                person, Instant.now().plus(90, ChronoUnit.DAYS))));
                yield Answer.done(0);
            }
            case Drafts made -> {
                referrals.add(made(made.by(), "/referrals", """
                        {"service_id": "%s", "case_id": "%s", "urgency": "urgent", "language": "es",
                         "interpreter_needed": false, "age_band": "30-59", "safety_flags": [], "access_needs": []}""".formatted(SERVICE, labourCase)));
                yield Answer.done(1);
            }
            case Withdraws it ->
                command(it.by(), "/consents/" + named(consents, it.consent()) + "/withdraw", version, "");
            case Sends it ->
                command(
                        it.by(),
                        "/referrals/" + named(referrals, it.referral()) + "/send",
                        version,
                        "{\"consent_id\": \"%s\", \"fields\": [\"%s\"]}"
                                .formatted(
                                        named(consents, it.consent()),
                                        String.join("\", \"", Payload.fields(it.parcel()))));
            case Gives it ->
                command(
                        it.by(),
                        "/referrals/" + named(referrals, it.referral()) + "/" + it.command(),
                        version,
                        body(it.command()));
            case Lapses ignored -> throw new IllegalArgumentException("time has no operation");
            case Reminds ignored -> throw new IllegalArgumentException("a clock has no operation");
        };
    }

    private static String body(String command) {
        if (command.equals("report")) {
            return "{\"sub_status\": \"no-show\"}";
        }
        if (command.equals("complete")) {
            return "{\"outcome\": \"resolved\"}";
        }
        return REASONED.contains(command) ? "{\"reason\": \"" + REASONS.getOrDefault(command, "other") + "\"}" : "";
    }

    /** Every third command once more under its key: the same answer, and nothing more happens. */
    private Answer command(Center by, String path, int version, String body) {
        String key = UUID.randomUUID().toString();
        Response answer = post(by, path, version, body, key);
        if (answer.statusCode() == 200 && ++given % 3 == 0) {
            Response again = post(by, path, version, body, key);
            assertThat(again.statusCode()).as(again.asString()).isEqualTo(200);
            assertThat(again.<Object>path("version")).isEqualTo(answer.<Object>path("version"));
        }
        if (answer.statusCode() == 200) {
            return Answer.done(answer.path("version"));
        }
        String type = answer.path("type");
        String told = answer.statusCode() + " " + type.substring(type.lastIndexOf('/') + 1);
        return Answer.refused(REFUSALS.getOrDefault(told, told + " " + answer.asString()));
    }

    private static Response post(Center by, String path, int version, String body, String key) {
        RequestSpecification request =
                by(by).header(key(key)).header("If-Match", "\"v" + (version < 0 ? 999_999 : version) + "\"");
        return (body.isEmpty() ? request : request.body(body)).post(at(by, path));
    }

    @Override
    public Map<String, String> view(Center center, int number) {
        Map<String, String> view = new TreeMap<>();
        String path = at(center, "/referrals/" + named(referrals, number));
        Response envelope = by(center).get(path);
        if (envelope.statusCode() == 404) {
            view.put("state", "nothing");
            return view;
        }
        view.put("state", envelope.path("state"));
        view.put("version", envelope.path("version").toString());
        view.put("side", envelope.<String>path("side").toUpperCase(Locale.ROOT));
        view.put("outcome", Protocol.orNothing(envelope.path("outcome")));
        view.put("moves", moves(by(center).get(path + "/events")));
        if (center == Center.BETA) {
            view.put("package", packageOf(by(center).get(path + "/package")));
        }
        return view;
    }

    private static String moves(Response log) {
        List<Map<String, Object>> items = Objects.requireNonNull(log.path("items"));
        return IntStream.range(0, items.size())
                .mapToObj(items::get)
                .map(e -> e.get("seq") + " " + e.get("command") + " " + e.get("from_state") + " " + e.get("to_state")
                        + " " + String.valueOf(e.get("by")).toUpperCase(Locale.ROOT))
                .collect(Collectors.joining("; "));
    }

    private static String packageOf(Response opened) {
        return switch (opened.statusCode()) {
            case 200 ->
                opened.<List<String>>path("fields.field").stream().sorted().collect(Collectors.joining(","));
            case 403 -> Protocol.NO_CONSENT;
            default -> Protocol.UNKNOWN;
        };
    }
}
