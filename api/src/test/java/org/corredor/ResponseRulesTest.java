package org.corredor;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The rules see each kind of wrong answer; a judge that lets everything pass would make every other test worthless. */
final class ResponseRulesTest {
    private static final String CONTRACT = """
            {"openapi": "3.1.0",
             "paths": {
               "/v1/things/{id}": {"get": {"x-problems": ["x", "not-found"], "responses": {
                 "200": {"description": "", "headers": {"ETag": {"required": true, "schema": {"type": "string", "pattern": "^\\"v"}}},
                         "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Thing"}}}},
                 "404": {"$ref": "#/components/responses/Problem404"}}}},
               "/v1/things/search": {"get": {"responses": {"204": {"description": ""}}}}},
             "components": {
               "responses": {"Problem404": {"description": "",
                 "content": {"application/problem+json": {"schema": {"$ref": "#/components/schemas/Problem"}}}}},
               "schemas": {
                 "Problem": {"type": "object", "required": ["type"], "properties": {"type": {"type": "string"}},
                             "additionalProperties": true},
                 "Thing": {"type": "object", "required": ["id", "at"], "properties": {
                   "id": {"type": "string", "format": "uuid"},
                   "at": {"type": "string", "format": "date-time"},
                   "note": {"type": ["string", "null"]},
                   "kind": {"type": "string", "enum": ["a", "b"]}}}}}}""";
    private static final String GOOD =
            "{\"id\": \"0190a000-0000-7000-8000-000000000001\", \"at\": \"2026-11-22T03:00:00Z\", \"note\": null}";

    private final ResponseRules rules = rules();

    private static ResponseRules rules() {
        try {
            return new ResponseRules(new ObjectMapper().readTree(CONTRACT));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void anAnswerAsPromisedHasNoFault() {
        assertThat(faults(200, "application/json;charset=UTF-8", GOOD)).isEmpty();
        assertThat(faults(404, "application/problem+json", "{\"type\": \"/x\", \"more\": 1}"))
                .isEmpty();
    }

    @Test
    void eachWrongAnswerIsSeen() {
        assertThat(faults(201, "application/json", GOOD))
                .singleElement()
                .asString()
                .contains("status 201");
        assertThat(faults(500, "application/problem+json", "{}"))
                .singleElement()
                .asString()
                .contains("500");
        assertThat(faults(200, "text/html", GOOD)).singleElement().asString().contains("text/html");
        assertThat(faults(200, "application/json", "["))
                .singleElement()
                .asString()
                .contains("not JSON");
        assertThat(faults(200, "application/json", "{}")).hasSize(2);
        assertThat(faults(404, "application/problem+json", "{}")).isNotEmpty();
        for (String wrong : List.of(
                GOOD.replace("\"note\"", "\"secret\""),
                GOOD.replace("0190a000-0000-7000-8000-000000000001", "7"),
                GOOD.replace("03:00:00Z", "03:00:00"),
                GOOD.replace("\"note\": null", "\"note\": 1"),
                GOOD.replace("\"note\": null", "\"kind\": \"c\""))) {
            assertThat(faults(200, "application/json", wrong)).as(wrong).hasSize(1);
        }
    }

    @Test
    void aPromisedHeaderMustBeThere() {
        var answer = new ResponseRules.Answer(200, "application/json", Map.of("Date", "x"), GOOD);
        assertThat(rules.faults("GET", "/v1/things/1", answer))
                .singleElement()
                .asString()
                .contains("ETag");
    }

    @Test
    void aHeaderIsAsDescribedAndNoneThatProgramsActOnIsUndeclared() {
        var headers = Map.of("etag", "v1", "Link", "</v1/things>; rel=\"next\"");
        assertThat(rules.faults(
                        "GET", "/v1/things/1", new ResponseRules.Answer(200, "application/json", headers, GOOD)))
                .hasSize(2)
                .anyMatch(fault -> fault.contains("ETag"))
                .anyMatch(fault -> fault.contains("Link"));
    }

    @Test
    void anOperationNamesItsProblems() {
        assertThat(faults(404, "application/problem+json", "{\"type\": \"/docs/problems/case-state\"}"))
                .singleElement()
                .asString()
                .contains("case-state");
    }

    @Test
    void whatTheContractDoesNotNameMayOnlyBeRefused() {
        var ok = new ResponseRules.Answer(200, "application/json", Map.of(), "{}");
        var refused = new ResponseRules.Answer(404, "application/problem+json", Map.of(), "{\"type\": \"/x\"}");
        assertThat(rules.faults("GET", "/v1/other", ok)).isNotEmpty();
        assertThat(rules.faults("DELETE", "/v1/things/1", ok)).isNotEmpty();
        assertThat(rules.faults("GET", "/v1/other", refused)).isEmpty();
    }

    @Test
    void aLiteralPathWinsOverAParameter() {
        assertThat(rules.template("/v1/things/search")).contains("/v1/things/search");
        assertThat(rules.template("/v1/things/7")).contains("/v1/things/{id}");
        assertThat(rules.template("/v1/things/7/8")).isEmpty();
    }

    private List<String> faults(int status, String mediaType, String body) {
        Map<String, String> headers = status < 300 ? Map.of("etag", "\"v1\"") : Map.of();
        return rules.faults("GET", "/v1/things/1", new ResponseRules.Answer(status, mediaType, headers, body));
    }
}
