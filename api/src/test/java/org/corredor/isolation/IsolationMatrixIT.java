package org.corredor.isolation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.corredor.Api.anonymous;
import static org.corredor.Api.as;
import static org.corredor.Api.client;
import static org.corredor.Api.key;
import static org.corredor.isolation.Rows.FOREIGN;
import static org.corredor.isolation.Rows.VICTIM;
import static org.corredor.isolation.World.id;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.corredor.Api;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every operation of the live contract, by every kind of caller, with a foreign id in every place one can stand: the answer is
 * the one for an id that isn't there, and nothing of the attacked center changes. The last of each operation is the one who
 * may, with the very same request: it succeeds, so the refusals before were refusals of the caller.
 */
@QuarkusTest
final class IsolationMatrixIT {
    @BeforeAll
    static void callers() {
        Callers.openClientWithoutAudience();
        List.of(VICTIM, World.RECEIVER).forEach(Callers::appoint);
        PublicRows.store();
    }

    @AfterAll
    static void restore() {
        List.of(VICTIM, World.RECEIVER).forEach(Callers::restore);
    }

    @Test
    void everyOperationHasARowAndEveryRowAnOperation() {
        assertThat(Rows.all().keySet())
                .as("under a center")
                .containsExactlyInAnyOrderElementsOf(
                        ids(Operation.live().stream().filter(Operation::isUnderCenter)));
        assertThat(PublicRows.ALL.keySet())
                .as("without a token")
                .containsExactlyInAnyOrderElementsOf(
                        ids(Operation.live().stream().filter(Operation::isPublic)));
        assertThat(ids(Operation.live().stream()
                        .filter(operation -> !operation.isUnderCenter()
                                && !operation.isUnderNetwork()
                                && !operation.isOfPartner()
                                && !operation.isPublic())))
                .as("operations for whoever has a token, each with a test of its own here")
                .containsExactlyInAnyOrder(
                        "getMe", "listProtocolVersions", "getProtocolVersion", "getCurrentProtocolVersion");
        assertThat(NetworkRows.ALL.keySet())
                .as("under the network")
                .containsExactlyInAnyOrderElementsOf(
                        ids(Operation.live().stream().filter(Operation::isUnderNetwork)));
    }

    /** Made from the contract: whoever isn't a partner's client finds nothing there, and it only what is its own. */
    @TestFactory
    Stream<DynamicTest> whatIsAPartnersIsItsClientsAlone() {
        String notIts = id(World.accepted(World.RECEIVER));
        String message = World.message(World.RECEIVER, "/referrals/" + notIts + "/messages");
        return Operation.live().stream()
                .filter(Operation::isOfPartner)
                .map(operation -> dynamicTest(operation.id(), () -> {
                    String path = operation
                            .path()
                            .replace("{id}", notIts)
                            .replace("{message}", message)
                            .replace("{command}", "withdraw");
                    assertThat(anonymous().request(operation.verb(), path).statusCode())
                            .isEqualTo(401);
                    for (String account : List.of("coordinator." + VICTIM, "network-admin")) {
                        assertThat(as(account).request(operation.verb(), path).statusCode())
                                .as(account)
                                .isEqualTo(404);
                    }
                    if (operation.path().contains("{id}")) {
                        Response asked = asPartner(operation, path, message);
                        assertThat(asked.statusCode()).as(asked.asString()).isEqualTo(404);
                        String random = UUID.randomUUID().toString();
                        assertThat(asked.asString())
                                .as("as one that isn't there")
                                .isEqualTo(asPartner(operation, path.replace(notIts, random), message)
                                        .asString());
                    }
                }));
    }

    private static Response asPartner(Operation operation, String path, String message) {
        RequestSpecification request = client("partner-demo").header(key()).header("If-Match", "\"v1\"");
        String body = PartnerRows.attack(operation.id(), message);
        return (body.isEmpty() ? request : request.body(body)).request(operation.verb(), path);
    }

    @Test
    void meIsNobodyElse() {
        assertThat(anonymous().get("/v1/me").statusCode()).isEqualTo(401);
        assertThat(Callers.withoutAudience("coordinator.tijuana").get("/v1/me").statusCode())
                .isEqualTo(401);
        assertThat(as("coordinator.tijuana").get("/v1/me").<List<String>>path("centers.slug"))
                .containsExactly("tijuana");
        assertThat(Callers.removed(VICTIM).get("/v1/me").<List<String>>path("centers"))
                .isEmpty();
    }

    @TestFactory
    Stream<DynamicNode> theNetworkIsItsAdministratorsAlone() {
        return NetworkRows.ALL.entrySet().stream()
                .map(row -> dynamicContainer(row.getKey(), NetworkRows.tests(row.getKey(), row.getValue())));
    }

    @Test
    void theProtocolIsTheSameForWhoeverIsKnown() {
        for (String path : List.of("", "/current", "/" + NetworkRows.FIRST_VERSION)) {
            String at = "/v1/network/protocol-versions" + path;
            assertThat(anonymous().get(at).statusCode()).isEqualTo(401);
            assertThat(Callers.withoutAudience("coordinator.tijuana").get(at).statusCode())
                    .isEqualTo(401);
            String known = as("network-admin").get(at).asString();
            assertThat(known).contains("\"1.0\"");
            assertThat(as("organizer.tijuana").get(at).asString()).isEqualTo(known);
            assertThat(Api.client("partner-demo").get(at).asString()).isEqualTo(known);
        }
    }

    /** What isn't published isn't there: for nobody, not even for the owner's own people while they ask without their center. */
    @TestFactory
    Stream<DynamicNode> publicOperationsTellEverybodyTheSame() {
        return PublicRows.ALL.entrySet().stream().map(one -> {
            PublicRows.Row row = one.getValue();
            Verdict verdict = new Verdict(one.getKey(), "anybody", "for what isn't published");
            return dynamicTest(one.getKey(), () -> {
                Answer open = Answer.of(anonymous().get(row.open()));
                verdict.listsNone(open, PublicRows.UNPUBLISHED);
                verdict.listsNone(open, List.of(PublicRows.WORD));
                assertThat(as("coordinator." + VICTIM).get(row.open()).asString())
                        .isEqualTo(open.body());
                row.attempts().forEach(attempt -> unpublished(attempt, Api::anonymous, verdict));
            });
        });
    }

    /** What is for partner centers is published too: a draft is its center's alone. */
    @TestFactory
    Stream<DynamicTest> noPartnerSeesWhatIsNotPublished() {
        return Operation.live().stream()
                .filter(operation -> operation.isShared() && operation.isUnderCenter())
                .map(operation -> dynamicTest(operation.id(), () -> {
                    Verdict verdict = new Verdict(operation.id(), "a partner center", "for what isn't published");
                    PublicRows.Row row = Objects.requireNonNull(
                            PublicRows.ALL.get(operation.id().replace("Partner", "")), operation.id());
                    row.attempts()
                            .forEach(attempt -> unpublished(
                                    "/v1/centers/" + FOREIGN + attempt, () -> as("coordinator." + FOREIGN), verdict));
                }));
    }

    private static void unpublished(String attempt, Supplier<RequestSpecification> caller, Verdict verdict) {
        List<String> ids =
                PublicRows.UNPUBLISHED.stream().filter(attempt::contains).toList();
        String nothing =
                ids.isEmpty() ? attempt.replace(PublicRows.WORD, "Nadaquever") : Call.random(attempt, ids.getFirst());
        Answer draft = asked(attempt, caller.get());
        Answer random = asked(nothing, caller.get());
        if (attempt.contains("?") || (attempt.contains("{") && !attempt.contains("/corrections{"))) {
            verdict.listsNone(draft, ids.isEmpty() ? PublicRows.UNPUBLISHED : PublicRows.UNPUBLISHED.subList(1, 4));
            assertThat(draft.body().replace(attempt, nothing)).isEqualTo(random.body());
        } else {
            verdict.asIfNotThere(draft, random);
        }
    }

    /** A path, or a path and the body that is posted to it. */
    private static Answer asked(String attempt, RequestSpecification caller) {
        int body = attempt.indexOf('{');
        if (body < 0) {
            return Answer.of(caller.get(attempt));
        }
        return Answer.of(caller.contentType("application/json")
                .body(attempt.substring(body))
                .post(attempt.substring(0, body)));
    }

    @TestFactory
    Stream<DynamicNode> nobodyReachesWhatIsNotTheirs() {
        List<Attack> attacks =
                Stream.concat(Outsiders.all().stream(), Places.all().stream()).toList();
        return Operation.live().stream()
                .filter(operation -> Rows.all().containsKey(operation.id()))
                .map(operation -> dynamicContainer(operation.id(), tests(operation, attacks)));
    }

    private static List<DynamicTest> tests(Operation operation, List<Attack> attacks) {
        Rows.Row row = Rows.of(operation.id());
        Target target = new Target(operation, row);
        List<DynamicTest> tests = new ArrayList<>();
        attacks.stream()
                .filter(attack -> attack.suits().any(operation))
                .map(attack -> attack.test(target))
                .forEach(tests::add);
        String key = UUID.randomUUID().toString();
        tests.add(dynamicTest("whose it is", () -> whoseItIs(target, key)));
        tests.add(Places.usedKey(key).test(target));
        tests.add(dynamicTest("who is named on what is restricted", () -> named(target)));
        return tests;
    }

    /** The same request by who may; the key is then used elsewhere, for an order of its own. */
    private static void whoseItIs(Target target, String key) {
        Call call = target.theirs();
        Verdict verdict = new Verdict(target.operation().id(), "whose it is", "the right request");
        verdict.doneAnew(Answer.of(call.send(as(call.account()), key)));
        Call own = target.own();
        assertThat(own.center()).isEqualTo(FOREIGN);
        verdict.doneAnew(Answer.of(own.send(as(own.account()), key)));
        String tag = target.isRead() ? target.shown().header("ETag") : null;
        if (tag != null) {
            assertThat(call.withTag(tag).send(as(call.account())).statusCode()).isEqualTo(304);
        }
    }

    /** Still there for who works on it: done, or too late for it, but never a 404. */
    private static void named(Target target) {
        if (Outsiders.isOfNoPerson(target.operation())) {
            return;
        }
        Call call = target.restriction().call();
        Response answer = call.send(as(call.account()));
        assertThat(List.of(200, 201, 204, 409)).as(answer.asString()).contains(answer.statusCode());
    }

    private static List<String> ids(Stream<Operation> operations) {
        return operations.map(Operation::id).toList();
    }
}
