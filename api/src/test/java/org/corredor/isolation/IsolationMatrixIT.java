package org.corredor.isolation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.corredor.Api.anonymous;
import static org.corredor.Api.as;
import static org.corredor.Api.client;
import static org.corredor.isolation.Rows.FOREIGN;
import static org.corredor.isolation.Rows.VICTIM;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicContainer;
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
    /** Ids that are everybody's: services of the public directory. */
    private static final Set<String> PUBLIC_IDS = Set.of("0190a000-0000-7000-8000-00000000d301");

    @BeforeAll
    static void callers() {
        Callers.openClientWithoutAudience();
        List.of(VICTIM, World.RECEIVER).forEach(Callers::revoke);
    }

    @AfterAll
    static void restore() {
        List.of(VICTIM, World.RECEIVER).forEach(Callers::restore);
    }

    @Test
    void everyOperationHasARowAndEveryRowAnOperation() {
        List<String> underCenter = Operation.live().stream()
                .filter(Operation::isUnderCenter)
                .map(Operation::id)
                .toList();
        assertThat(Rows.all().keySet()).containsExactlyInAnyOrderElementsOf(underCenter);
        assertThat(Operation.live().stream()
                        .filter(operation -> !operation.isUnderCenter() && !operation.isPublic())
                        .map(Operation::id))
                .as("operations for whoever has a token, each with a test of its own here")
                .containsExactly("getMe");
    }

    @Test
    void meIsNobodyElse() {
        assertThat(anonymous().get("/v1/me").statusCode()).isEqualTo(401);
        assertThat(Callers.withoutAudience("coordinator.tijuana").get("/v1/me").statusCode())
                .isEqualTo(401);
        assertThat(as("coordinator.tijuana").get("/v1/me").<List<String>>path("centers.slug"))
                .containsExactly("tijuana");
        assertThat(Callers.revoked(VICTIM).get("/v1/me").<List<String>>path("centers"))
                .isEmpty();
    }

    /** The demo center that lets partner-demo read its roles, and nothing else. */
    private static final String GRANTING = "ciudad-juarez";

    @TestFactory
    List<DynamicNode> publicOperationsTellEverybodyTheSame() {
        List<DynamicNode> tests = new ArrayList<>();
        for (Operation operation : Operation.live()) {
            if (operation.isPublic() && !operation.path().matches(".*\\{(id|code)}.*")) {
                String path = operation.path().replace("{center}", VICTIM);
                tests.add(dynamicTest(operation.id(), () -> {
                    Response open = anonymous().get(path);
                    assertThat(open.statusCode()).isEqualTo(200);
                    assertThat(as("coordinator.tijuana").get(path).asString()).isEqualTo(open.asString());
                }));
            }
        }
        return tests;
    }

    @TestFactory
    List<DynamicNode> nobodyReachesWhatIsNotTheirs() {
        List<DynamicNode> containers = new ArrayList<>();
        for (Operation operation : Operation.live()) {
            Rows.Row row = Rows.all().get(operation.id());
            if (row != null) {
                containers.add(DynamicContainer.dynamicContainer(operation.id(), tests(operation, row)));
            }
        }
        return containers;
    }

    private static List<DynamicTest> tests(Operation operation, Rows.Row row) {
        Once<Call> right = new Once<>(() -> row.right().apply(row.victim()));
        List<DynamicTest> tests = new ArrayList<>();
        tests.add(caller("anonymous", right, call -> status(attack(call.center(), call, anonymous()), 401)));
        tests.add(caller(
                "a token for somebody else",
                right,
                call -> status(attack(call.center(), call, Callers.withoutAudience(call.account())), 401)));
        tests.add(caller(
                "the same role in another center",
                right,
                call -> unknownCenter(call, as(call.role() + "." + FOREIGN))));
        tests.add(caller("a removed member", right, call -> unknownCenter(call, Callers.revoked(call.center()))));
        tests.add(caller("a partner, with no grant or with one for something else", right, IsolationMatrixIT::partner));
        tests.add(caller("the network's administrator", right, call -> unknownCenter(call, as("network-admin"))));
        tests.add(caller("a member without the permission", right, call -> {
            Response refused = status(attack(call.center(), call, as("organizer." + call.center())), 403);
            assertThat(operation.permissions()).contains(refused.<String>path("permission"));
        }));
        tests.add(caller("a member outside the case", right, call -> outside(operation, call)));
        tests.add(caller("a foreign id in the own path", right, IsolationMatrixIT::foreignPath));
        if (row.everywhere()) {
            tests.add(caller("each foreign id beside own ones", right, call -> foreignPart(row, call)));
            tests.add(caller("a foreign id in the own body", right, call -> foreignBody(row, call)));
            tests.add(caller("a foreign id as a filter", right, call -> foreignFilter(operation, call)));
            tests.add(caller("a foreign cursor", right, call -> foreignCursor(operation, row, call)));
        }
        tests.add(dynamicTest("whose it is", () -> {
            Call call = right.get();
            String key = UUID.randomUUID().toString();
            Response done = call.send(as(call.account()), key);
            assertThat(done.statusCode()).as(done.asString()).isBetween(200, 204);
            if (row.everywhere()) {
                Call own = row.right().apply(FOREIGN);
                Response theirs = own.send(as(own.account()), key);
                assertThat(theirs.statusCode())
                        .as("the same Idempotency-Key elsewhere")
                        .isBetween(200, 204);
                assertThat(theirs.header("Idempotent-Replayed")).isNull();
            }
        }));
        return tests;
    }

    private static DynamicTest caller(String who, Once<Call> right, Consumer<Call> attack) {
        return dynamicTest(who, () -> attack.accept(right.get()));
    }

    /** Sends it and sees that nothing of the center under attack changed by it, but for the trail's note of the denial. */
    private static Response attack(String center, Call call, RequestSpecification caller) {
        Map<String, String> before = WalledTables.of(center);
        Response answer = call.send(caller);
        assertThat(WalledTables.of(center)).isEqualTo(before);
        return answer;
    }

    private static Response status(Response answer, int expected) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(expected);
        return answer;
    }

    /** Who does not belong to a center can't tell it from one that isn't there. */
    private static void unknownCenter(Call call, RequestSpecification caller) {
        Response refused = status(attack(call.center(), call, caller), 404);
        assertThat(refused.asString())
                .isEqualTo(call.at("no-such-center").send(as("network-admin")).asString());
    }

    /** A partner's client: at the center that granted it something else a 403, at any other what a stranger gets. */
    private static void partner(Call call) {
        if (call.center().equals(GRANTING)) {
            status(attack(call.center(), call, client("partner-demo")), 403);
        } else {
            unknownCenter(call, client("partner-demo"));
        }
    }

    /** An interpreter who doesn't work on it: what they could read elsewhere isn't there, what they can't is a 403. */
    private static void outside(Operation operation, Call call) {
        String interpreter = "interpreter." + call.center();
        boolean may = !Collections.disjoint(Callers.permissions(interpreter), operation.permissions());
        if (!may) {
            status(attack(call.center(), call, as(interpreter)), 403);
        } else if (call.idsInPath().isEmpty()) {
            assertThat(status(call.send(as(interpreter)), 200).<List<Object>>path("items"))
                    .isEmpty();
        } else {
            Response answer = attack(call.center(), call, as(interpreter));
            String random = Call.random(call.path(), call.idsInPath().getFirst());
            assertThat(status(answer, 404).asString())
                    .isEqualTo(call.withPath(random).send(as(interpreter)).asString());
        }
    }

    private static void foreignPath(Call call) {
        Call own = call.at(FOREIGN);
        for (String id : call.idsInPath()) {
            Response foreign = status(attack(call.center(), own, as(own.account())), 404);
            Response random = own.withPath(Call.random(own.path(), id)).send(as(own.account()));
            assertThat(foreign.asString()).isEqualTo(random.asString());
        }
        if (call.idsInPath().isEmpty() && call.verb().equals("GET")) {
            Response mine = status(attack(call.center(), own, as(own.account())), 200);
            for (Object id : call.send(as(call.account())).<List<Object>>path("items.id")) {
                assertThat(mine.asString()).doesNotContain(String.valueOf(id));
            }
        }
    }

    private static void foreignPart(Rows.Row row, Call call) {
        List<String> theirs = call.idsInPath();
        if (theirs.size() < 2) {
            return;
        }
        Call own = row.right().apply(FOREIGN);
        for (int i = 0; i < theirs.size(); i++) {
            String mine = own.idsInPath().get(i);
            Response foreign =
                    own.withPath(own.path().replace(mine, theirs.get(i))).send(as(own.account()));
            Response random = own.withPath(Call.random(own.path(), mine)).send(as(own.account()));
            assertThat(status(foreign, 404).asString()).isEqualTo(random.asString());
        }
    }

    private static void foreignBody(Rows.Row row, Call call) {
        if (call.idsInBody().isEmpty()) {
            return;
        }
        Call own = row.right().apply(FOREIGN);
        List<String> theirs = call.idsInBody();
        List<String> mine = own.idsInBody();
        for (int i = 0; i < theirs.size(); i++) {
            if (PUBLIC_IDS.contains(theirs.get(i))) {
                continue;
            }
            String body = String.valueOf(own.body());
            Response foreign =
                    own.withBody(body.replace(mine.get(i), theirs.get(i))).send(as(own.account()));
            Response random = own.withBody(Call.random(body, mine.get(i))).send(as(own.account()));
            assertThat(foreign.statusCode()).as(foreign.asString()).isBetween(403, 422);
            assertThat(foreign.statusCode() + foreign.asString()).isEqualTo(random.statusCode() + random.asString());
        }
    }

    private static void foreignFilter(Operation operation, Call call) {
        for (String filter : operation.idFilters()) {
            Response victims = call.send(as(call.account()));
            String member = filter.equals("person") ? "person_id" : filter;
            Object id = victims.<List<Object>>path("items." + member).stream()
                    .filter(java.util.Objects::nonNull)
                    .findFirst()
                    .orElseThrow();
            Call own = call.at(FOREIGN);
            Response foreign =
                    own.withPath(own.path() + "?" + filter + "=" + id).send(as(own.account()));
            Response random = own.withPath(own.path() + "?" + filter + "=" + UUID.randomUUID())
                    .send(as(own.account()));
            assertThat(status(foreign, 200).asString())
                    .isEqualTo(status(random, 200).asString());
            assertThat(foreign.<List<Object>>path("items")).isEmpty();
        }
    }

    private static void foreignCursor(Operation operation, Rows.Row row, Call call) {
        if (!operation.hasCursor()) {
            return;
        }
        Call second = row.right().apply(row.victim());
        assertThat(second.center()).isEqualTo(call.center());
        String next =
                call.withPath(call.path() + "?limit=1").send(as(call.account())).path("next");
        assertThat(next).as("a second page").isNotNull();
        Call own = call.at(FOREIGN);
        Response refused =
                attack(call.center(), own.withPath(own.path() + "?limit=1&cursor=" + next), as(own.account()));
        assertThat(status(refused, 400).<String>path("type")).endsWith("invalid-cursor");
    }

    /** Made on first use, then the same: all callers try the one request. */
    private static final class Once<T> {
        private final Supplier<T> make;
        private final List<T> made = new ArrayList<>();

        Once(Supplier<T> make) {
            this.make = make;
        }

        T get() {
            if (made.isEmpty()) {
                made.add(make.get());
            }
            return made.getFirst();
        }
    }
}
