package org.corredor;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Says what is wrong with an answer by an OpenAPI 3.1 document (JSON Schema 2020-12, formats asserted): a status, media type
 * or member the document doesn't name, a header it promises and that isn't there or isn't as described, a problem the operation doesn't name,
 * any 5xx.
 */
public final class ResponseRules {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Headers that a client acts on; RateLimit, which tells it only how it stands, may come with any answer. */
    private static final Set<String> MEANT_FOR_PROGRAMS =
            Set.of("ETag", "Location", "Link", "Retry-After", "Idempotent-Replayed", "WWW-Authenticate");

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
        if (path.startsWith("/openapi")
                || (verb.equals("OPTIONS") && answer.body().isEmpty())) {
            // the contract itself, and a browser's preflight, which is Fetch's and no operation
            return List.of();
        }
        Optional<String> template =
                template(path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path);
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
        if (faults.isEmpty() && answer.status() >= 400) {
            faults.addAll(problem(operation, answer));
        }
        return faults;
    }

    /** The problem must be one of those the operation names. */
    private static List<String> problem(JsonNode operation, Answer answer) {
        try {
            String type = JSON.readTree(answer.body()).path("type").asText();
            String code = type.substring(type.lastIndexOf('/') + 1);
            boolean named = operation.path("x-problems").valueStream().anyMatch(known -> known.asText()
                    .equals(code));
            return named || !operation.has("x-problems")
                    ? List.of()
                    : List.of("problem " + code + " is not among the operation's");
        } catch (JsonProcessingException e) {
            return List.of("the problem is not JSON");
        }
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

    /** Those promised are there and as described; those that mean something to a program are promised. */
    private List<String> headers(JsonNode response, Answer answer) {
        Map<String, String> sent = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        sent.putAll(answer.headers());
        Set<String> undeclared = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        undeclared.addAll(MEANT_FOR_PROGRAMS);
        List<String> faults = new ArrayList<>();
        response.path("headers").properties().forEach(declared -> {
            undeclared.remove(declared.getKey());
            JsonNode header = resolve(declared.getValue());
            String value = sent.get(declared.getKey());
            if (value != null) {
                header(header.path("schema"), value)
                        .forEach(fault -> faults.add("header " + declared.getKey() + ": " + fault));
            } else if (header.path("required").asBoolean()) {
                faults.add("header " + declared.getKey() + " is promised and not there");
            }
        });
        undeclared.retainAll(sent.keySet());
        undeclared.forEach(name -> faults.add("header " + name + " is not in the contract"));
        return faults;
    }

    private List<String> header(JsonNode schema, String value) {
        boolean number = schema.path("type").asText().equals("integer") && value.matches("\\d{1,18}");
        JsonNode node = number ? LongNode.valueOf(Long.parseLong(value)) : TextNode.valueOf(value);
        return faults(schema, node);
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
        if (!mediaType.equals("application/json") && !mediaType.endsWith("+json")) {
            return List.of();
        }
        try {
            return faults(schema, JSON.readTree(answer.body()));
        } catch (JsonProcessingException e) {
            return List.of("the body is not JSON");
        }
    }

    /** What is wrong with a value by a schema of the document. */
    public List<String> faults(JsonNode schema, JsonNode value) {
        return compiled(schema).validate(value).stream()
                .map(ValidationMessage::getMessage)
                .toList();
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
