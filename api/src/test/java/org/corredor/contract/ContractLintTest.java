package org.corredor.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Each rule against a document that breaks it and nothing else, made from one that keeps them all. */
final class ContractLintTest {
    private static final Path RULES = Path.of("..", "openapi", "lint.md");

    private record Plant(String there, String instead) {}

    private static final Map<String, List<Plant>> PLANTED = new TreeMap<>();

    static {
        plant("operation-id", "\"changeThing\"", "\"change_thing\"");
        plant("operation-id", "\"changeThing\"", "\"listThings\"");
        plant("summary", "\"Change a thing\"", "\"\"");
        plant("summary", "\"Change a thing\"", "\"Change a thing.\"");
        plant("tag", "\"tags\": [\"things\"], \"operationId\"", "\"operationId\"");
        plant("tag", "[{\"name\": \"things\"}]", "[{\"name\": \"others\"}]");
        plant("english", "\"Change a thing\"", "\"Cámbialo\"");
        plant("path", "/v1/centers/{center}/small-things/{id}", "/v1/centers/{center}/smallThings/{id}");
        plant("security", "\"security\": [{\"oidc\": []}], \"operationId\"", "\"operationId\"");
        plant("security", "[{\"oidc\": []}], \"operationId\"", "[], \"operationId\"");
        plant("under-a-center", ", \"x-permission\": [\"thing:write\"]", "");
        plant(
                "success",
                "\"200\": {\"$ref\"",
                "\"202\": {\"$ref\": \"#/components/responses/Changed\"}, \"200\": {\"$ref\"");
        plant("problem-types", "\"case-state\", ", "");
        plant("problem-types", "\"case-state\", ", "\"case-state\", \"no-such-problem\", ");
        plant("problem-json", "\"Content-Language\": {}", "\"Content-Length\": {}");
        plant("page", "\"Link\": {}, ", "");
        plant("page", "\"name\": \"limit\"", "\"name\": \"size\"");
        plant("entity-tag", "\"ETag\": {}, ", "");
        plant("command", "{\"$ref\": \"#/components/parameters/IfMatch\"},", "");
        plant("rate-limit", "\"Retry-After\": {}, ", "");
        plant("rate-limit", "\"Link\": {}, \"RateLimit\": {}, ", "\"Link\": {}, ");
        plant("snake-case", "\"full_name\"", "\"fullName\"");
        plant("bounds", "\"maxLength\": 80", "\"minLength\": 1");
        plant("bounds", "\"maxItems\": 3", "\"minItems\": 0");
        plant("bounds", "\"^[A-Z]{2}$\"", "\"^[A-Z]+$\"");
        plant("whole-pattern", "\"maxLength\": 80", "\"maxLength\": 80, \"pattern\": \"[a-z]\"");
        plant("integer-format", "\"format\": \"int64\"", "\"minimum\": 0");
        plant("closed-body", "\"unevaluatedProperties\": false, ", "");
        plant("one-list", "\"enum\": [\"new\", \"used\"]", "\"enum\": [\"a\", \"b\"]");
        plant("example", "\"example\": {\"country\": \"MX\"}, ", "");
        plant("true-example", "\"example\": {\"country\": \"MX\"}, ", "\"example\": {\"country\": \"Mexico\"}, ");
        plant("true-example", "\"example\": {\"country\": \"MX\"}, ", "\"example\": {\"land\": \"MX\"}, ");
        plant("unique-ids", "{\"items\": []}", "{\"items\": [{\"id\": \"a\"}, {\"id\": \"b\"}, {\"id\": \"a\"}]}");
    }

    private static void plant(String rule, String there, String instead) {
        PLANTED.merge(rule, List.of(new Plant(there, instead)), (some, more) -> java.util.stream.Stream.concat(
                        some.stream(), more.stream())
                .toList());
    }

    @Test
    void aGoodDocumentKeepsThemAll() throws IOException {
        assertThat(ContractLint.faults(Document.of(good()))).isEmpty();
    }

    @TestFactory
    List<DynamicTest> eachRuleSeesWhatBreaksIt() throws IOException {
        String good = good();
        return PLANTED.entrySet().stream()
                .flatMap(rule -> rule.getValue().stream()
                        .map(plant -> DynamicTest.dynamicTest(rule.getKey() + ": " + plant.instead(), () -> {
                            assertThat(good).contains(plant.there());
                            Document broken = Document.of(good.replace(plant.there(), plant.instead()));
                            assertThat(ContractLint.faults(broken))
                                    .isNotEmpty()
                                    .allMatch(fault -> fault.startsWith(rule.getKey()));
                        })))
                .toList();
    }

    @Test
    void theListOfRulesIsTheirs() throws IOException {
        Set<String> names = ContractLint.rules().stream()
                .map(ContractLint.Rule::name)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(PLANTED.keySet()).isEqualTo(names);
        Set<String> written = Files.readAllLines(RULES).stream()
                .filter(line -> line.startsWith("| `"))
                .map(line -> line.substring(3, line.indexOf('`', 3)))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(written).isEqualTo(names);
    }

    private static String good() throws IOException {
        try (var document = ContractLintTest.class.getResourceAsStream("good-contract.json")) {
            return new String(
                    java.util.Objects.requireNonNull(document).readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        }
    }
}
