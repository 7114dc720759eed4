package org.corredor;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Says what is wrong with an answer by an OpenAPI 3.1 document (JSON Schema 2020-12, formats asserted): a status, media type
 * or member the document doesn't name, a header it promises and that isn't there, any 5xx.
 */
public final class ResponseRules {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final ObjectNode contract;
    private final JsonSchemaFactory schemas = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
    private final Map<String, JsonSchema> compiled = new ConcurrentHashMap<>();

    /** By a document in JSON form. */
    public ResponseRules(JsonNode contract) {
        this.contract = contract.deepCopy();
        close(this.contract.path("components").path("schemas"));
    }

    /** What came back; {@code contentType} null for none. */
    public record Answer(int status, @Nullable String contentType, Map<String, String> headers, String body) {}

    /** Empty when the answer is as promised. */
    public List<String> faults(String verb, String path, Answer answer) {
        Optional<String> template = template(path);
        JsonNode operation = template.map(
                        known -> contract.path("paths").path(known).path(verb.toLowerCase(java.util.Locale.ROOT)))
                .orElse(JSON.missingNode());
        if (operation.isMissingNode()) {
            boolean refused = answer.status() == 404 || answer.status() == 405;
            return refused
                    ? body(resolve(contract.at("/components/responses/Problem404")), answer)
                    : List.of(verb + " " + path + " is in no contract, but answered " + answer.status());
        }
        if (answer.status() >= 500) {
            return List.of("answered " + answer.status() + ": " + answer.body());
        }
        JsonNode response = resolve(operation.path("responses").path(String.valueOf(answer.status())));
        if (response.isMissingNode()) {
            return List.of("status " + answer.status() + " is not in the contract");
        }
        List<String> faults = new ArrayList<>(headers(response, answer));
        faults.addAll(body(response, answer));
        return faults;
    }

    /** The path of the contract a request path is an instance of; one without parameters wins over one with. */
    public Optional<String> template(String path) {
        List<String> candidates = new ArrayList<>();
        contract.path("paths").fieldNames().forEachRemaining(template -> {
            String pattern = Pattern.compile("\\{[^}]+}")
                    .splitAsStream(template + "\n")
                    .map(literal -> literal.isEmpty() ? "" : Pattern.quote(literal.replace("\n", "")))
                    .collect(java.util.stream.Collectors.joining("[^/]+"));
            if (path.matches(pattern)) {
                candidates.add(template);
            }
        });
        return candidates.stream()
                .min(java.util.Comparator.comparingLong((String template) ->
                        template.chars().filter(c -> c == '{').count()));
    }

    private List<String> headers(JsonNode response, Answer answer) {
        List<String> missing = new ArrayList<>();
        response.path("headers").properties().forEach(declared -> {
            boolean required = resolve(declared.getValue()).path("required").asBoolean();
            boolean there = answer.headers().keySet().stream().anyMatch(declared.getKey()::equalsIgnoreCase);
            if (required && !there) {
                missing.add("header " + declared.getKey() + " is promised and not there");
            }
        });
        return missing;
    }

    private List<String> body(JsonNode response, Answer answer) {
        JsonNode content = response.path("content");
        if (content.isMissingNode() || content.isEmpty()) {
            return answer.body().isEmpty() ? List.of() : List.of("a body where the contract has none");
        }
        String mediaType = String.valueOf(answer.contentType()).split(";", 2)[0].trim();
        JsonNode schema = content.path(mediaType).path("schema");
        if (schema.isMissingNode()) {
            return List.of("media type " + mediaType + " is not in the contract");
        }
        if (!mediaType.endsWith("json")) {
            return List.of();
        }
        try {
            return compiled(schema).validate(JSON.readTree(answer.body())).stream()
                    .map(ValidationMessage::getMessage)
                    .toList();
        } catch (JsonProcessingException e) {
            return List.of("the body is not JSON");
        }
    }

    private JsonSchema compiled(JsonNode schema) {
        return compiled.computeIfAbsent(schema.toString(), text -> {
            ObjectNode whole = schema.deepCopy();
            whole.put("$schema", "https://json-schema.org/draft/2020-12/schema");
            whole.set("components", contract.path("components"));
            SchemaValidatorsConfig config = SchemaValidatorsConfig.builder()
                    .formatAssertionsEnabled(true)
                    .build();
            return schemas.getSchema(whole, config);
        });
    }

    private JsonNode resolve(JsonNode node) {
        return node.has("$ref") ? contract.at(node.path("$ref").asText().substring(1)) : node;
    }

    /** An object that names its members has no others, unless it says so. */
    private static void close(JsonNode node) {
        if (node instanceof ObjectNode object
                && object.has("properties")
                && object.path("properties").isObject()
                && !object.has("additionalProperties")
                && !object.has("allOf")) {
            object.put("additionalProperties", false);
        }
        node.forEach(ResponseRules::close);
    }
}
