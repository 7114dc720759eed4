package org.corredor.isolation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.corredor.Api.anonymous;
import static org.corredor.Api.as;
import static org.corredor.isolation.World.draft;
import static org.corredor.isolation.World.id;
import static org.corredor.isolation.World.labourCase;
import static org.corredor.isolation.World.person;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.corredor.NetworkResource;
import org.corredor.local.TestNetwork;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * How many statements an operation may send, begin and commit apart. A read or a page has four: tenant, membership, record
 * or page, trail. A write has its own number, as it was counted: it also has its key's lock, look-up, keeping and purge mark,
 * the outbox and what it reads to decide.
 */
@QuarkusTest
final class StatementBudgetIT {
    /**
     * A read outside the centers, and what it costs, exactly. What doesn't depend on the caller has no membership and
     * no trail.
     */
    private record Open(int budget, Supplier<String> path) {
        static Open of(int budget, String path) {
            return new Open(budget, () -> path);
        }

        /** A list of the directory, asked for by a body. */
        static Open posted(String list) {
            return of(2, list + "{\"search\": \"derechos\"}");
        }

        /** The first of a list of the directory, by its id. */
        static Open first(int budget, String list) {
            return new Open(budget, () -> list + "/" + anonymous().get(list).<String>path("contents[0].id"));
        }
    }

    private static final Map<String, Open> OPEN = Map.ofEntries(
            Map.entry("getMe", Open.of(2, "/v1/me")),
            Map.entry("listProtocolVersions", Open.of(2, "/v1/network/protocol-versions")),
            Map.entry("getCurrentProtocolVersion", Open.of(2, "/v1/network/protocol-versions/current")),
            Map.entry("getProtocolVersion", Open.of(2, "/v1/network/protocol-versions/" + NetworkRows.FIRST_VERSION)),
            Map.entry("listCenters", Open.of(2, "/v1/centers")),
            Map.entry("getCenter", Open.of(2, "/v1/centers/" + Rows.VICTIM)),
            Map.entry("listServices", Open.of(2, "/hsds/services")),
            Map.entry("searchServices", Open.posted("/hsds/services")),
            Map.entry("getService", Open.first(2, "/hsds/services")),
            Map.entry("listOrganizations", Open.of(2, "/hsds/organizations")),
            Map.entry("searchOrganizations", Open.posted("/hsds/organizations")),
            Map.entry("getOrganization", Open.first(2, "/hsds/organizations")),
            Map.entry("listLocations", Open.of(2, "/hsds/locations")),
            Map.entry("searchLocations", Open.posted("/hsds/locations")),
            Map.entry("getLocation", Open.first(2, "/hsds/locations")),
            Map.entry("listTaxonomies", Open.of(2, "/hsds/taxonomies")),
            Map.entry("searchTaxonomies", Open.posted("/hsds/taxonomies")),
            Map.entry("getTaxonomy", Open.first(2, "/hsds/taxonomies")),
            Map.entry("listTaxonomyTerms", Open.of(2, "/hsds/taxonomy_terms")),
            Map.entry("searchTaxonomyTerms", Open.posted("/hsds/taxonomy_terms")),
            Map.entry("getTaxonomyTerm", Open.first(2, "/hsds/taxonomy_terms")),
            Map.entry("countServices", Open.of(2, "/hsds/facets?search=derechos")),
            Map.entry("followDirectory", Open.of(2, "/hsds/changes")),
            Map.entry(
                    "searchEligibility",
                    Open.of(
                            2,
                            "/hsds/eligibility/search{\"profile\": {\"age\": 30}, \"services\": [\""
                                    + World.RECEIVERS_SERVICE + "\"]}")),
            Map.entry("listServiceAtLocations", Open.of(2, "/hsds/service_at_locations")),
            Map.entry("searchServiceAtLocations", Open.posted("/hsds/service_at_locations")),
            Map.entry("getServiceAtLocation", Open.first(2, "/hsds/service_at_locations")),
            Map.entry(
                    "proposeCorrection",
                    Open.of(2, "/hsds/corrections" + ExchangedRows.correctionBody(World.RECEIVERS_SERVICE))),
            // what the API knows without its database
            Map.entry("getDirectory", Open.of(0, "/hsds")),
            Map.entry("getDirectoryProfile", Open.of(0, "/hsds/profile")),
            Map.entry("listProblemTypes", Open.of(0, "/docs/problems")),
            Map.entry("getProblemType", Open.of(0, "/docs/problems/not-found")));

    private static final String SENT = "select coalesce(sum(calls), 0) from pg_stat_statements"
            + " where userid = 'app_rw'::regrole and query !~* '^(begin|commit|rollback)'"
            + " and dbid = (select oid from pg_database where datname = current_database())";

    /** By the contract, not by these tables: a read can't be given more than four, and nothing goes without a number. */
    @Test
    void everyOperationHasABudgetAndNoReadOneOfItsOwn() {
        List<Operation> live = Operation.live();
        assertThat(Stream.of(
                                Rows.all().keySet(),
                                NetworkRows.ALL.keySet(),
                                PartnerRows.all().keySet(),
                                OPEN.keySet())
                        .flatMap(Set::stream))
                .containsExactlyInAnyOrderElementsOf(
                        live.stream().map(Operation::id).toList());
        assertThat(Budgets.WRITES.keySet())
                .containsExactlyInAnyOrderElementsOf(live.stream()
                        .filter(operation -> !operation.isOfPartner())
                        .filter(operation -> !operation.isRead() || Budgets.MORE.contains(operation.id()))
                        .map(Operation::id)
                        .toList());
        assertThat(OPEN.values()).allMatch(open -> open.budget() <= Budgets.READ);
    }

    @TestFactory
    List<DynamicTest> eachOperationKeepsItsBudget() {
        List<DynamicTest> tests = new ArrayList<>();
        Rows.all()
                .forEach((operation, row) -> tests.add(dynamicTest(operation, () -> assertThat(statements(
                                () -> row.right().apply(row.victim()), call -> call.send(as(call.account()))))
                        .as(operation)
                        .isBetween(3L, (long) Budgets.WRITES.getOrDefault(operation, Budgets.READ)))));
        NetworkRows.ALL.forEach((operation, right) -> tests.add(
                dynamicTest(operation, () -> assertThat(statements(right, call -> call.send(as(call.account()))))
                        .isBetween(3L, (long) Budgets.WRITES.getOrDefault(operation, Budgets.READ)))));
        return tests;
    }

    @TestFactory
    List<DynamicTest> whatIsOutsideTheCentersCostsWhatIsWritten() {
        List<DynamicTest> tests = new ArrayList<>();
        OPEN.forEach((operation, open) -> tests.add(dynamicTest(operation, () -> assertThat(statements(
                        open.path(),
                        path -> asked(
                                path.equals("/v1/me") || path.startsWith("/v1/network")
                                        ? as("coordinator." + Rows.VICTIM)
                                        : anonymous(),
                                path)))
                .isEqualTo(open.budget()))));
        return tests;
    }

    @TestFactory
    List<DynamicTest> whatAPartnerAsksKeepsItsBudget() {
        List<DynamicTest> tests = new ArrayList<>();
        PartnerRows.all()
                .forEach((operation, row) ->
                        tests.add(dynamicTest(operation, () -> assertThat(statements(row.made(), row.send()))
                                .isBetween(3L, (long) row.budget()))));
        return tests;
    }

    /** Nothing on the page must not cost a question of its own whether there is the record it belongs to. */
    @TestFactory
    List<DynamicTest> anEmptyPageIsAPage() {
        return Map.<String, Supplier<String>>of(
                        "listServicesDelivered", () -> "/cases/" + id(labourCase(Rows.VICTIM)) + "/services-delivered",
                        "listReferralEvents", () -> "/referrals/" + id(draft(Rows.VICTIM)) + "/events",
                        "listConsents", () -> "/consents?person=" + person(Rows.VICTIM),
                        "listCases", () -> "/cases?person=" + person(Rows.VICTIM))
                .entrySet()
                .stream()
                .map(list -> dynamicTest(
                        list.getKey(), () -> assertThat(statements(list.getValue(), StatementBudgetIT::nothingOn))
                                .isEqualTo(Budgets.READ)))
                .toList();
    }

    /** A path, or a path and the body that is posted to it. */
    private static Response asked(RequestSpecification caller, String path) {
        int body = path.indexOf('{');
        return body < 0
                ? caller.get(path)
                : caller.contentType("application/json")
                        .body(path.substring(body))
                        .post(path.substring(0, body));
    }

    private static Response nothingOn(String path) {
        Response page = as("coordinator." + Rows.VICTIM).get("/v1/centers/" + Rows.VICTIM + path);
        assertThat(page.<List<?>>path("items")).isEmpty();
        return page;
    }

    /** Of the second time, when what never changes is known; what makes the record isn't counted. */
    private static <T> long statements(Supplier<T> record, Function<T, Response> send) throws SQLException {
        assertThat(send.apply(record.get()).statusCode()).isBetween(200, 204);
        T second = record.get();
        long before = sent();
        Response answer = send.apply(second);
        long statements = sent() - before;
        assertThat(answer.statusCode()).as(answer.asString()).isBetween(200, 204);
        return statements;
    }

    private static long sent() throws SQLException {
        try (Connection database = TestNetwork.get()
                        .superuserDataSource(NetworkResource.DATABASE)
                        .getConnection();
                Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery(SENT)) {
            row.next();
            return row.getLong(1);
        }
    }
}
