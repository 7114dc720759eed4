package org.corredor;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.http.Header;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Holds every answer against the live contract, which {@link ContractIT} holds against the published one. */
final class HoldsToContract implements Filter {
    private static @Nullable ResponseRules rules;

    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification expected, FilterContext context) {
        Response response = context.next(request, expected);
        Map<String, String> headers = new LinkedHashMap<>();
        for (Header header : response.headers()) {
            headers.put(header.getName(), header.getValue());
        }
        String path = URI.create(request.getURI()).getPath();
        String body = response.asString();
        String contentType = headers.get("Content-Type");
        List<String> faults = rules().faults(
                        request.getMethod(),
                        path,
                        new ResponseRules.Answer(response.statusCode(), contentType, headers, body));
        if (!faults.isEmpty()) {
            throw new AssertionError(request.getMethod() + " " + path + " -> " + response.statusCode()
                    + " breaks the contract: " + faults + "\n" + body);
        }
        return response;
    }

    private static synchronized ResponseRules rules() {
        ResponseRules known = rules;
        if (known == null) {
            known = new ResponseRules(live());
            rules = known;
        }
        return known;
    }

    static com.fasterxml.jackson.databind.JsonNode live() {
        try {
            return new ObjectMapper()
                    .readTree(
                            given().queryParam("format", "json").get("/openapi").asString());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the live contract is not JSON", e);
        }
    }
}
