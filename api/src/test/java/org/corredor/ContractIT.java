package org.corredor;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * The published contract is the live one, and says of each operation what a client must know.
 *
 * <p>After a deliberate change: run this test once with the environment variable {@code CORREDOR_CONTRACT=write}; it
 * rewrites {@code openapi/openapi.yaml}, to be looked at and committed with the change.
 */
@QuarkusTest
final class ContractIT {
    private static final Path PUBLISHED = Path.of("..", "openapi", "openapi.yaml");
    private static final Set<String> VERBS = Set.of("get", "put", "post", "patch", "delete", "head", "options");

    private record Operation(String name, JsonNode node) {}

    @Test
    void thePublishedDocumentIsTheLiveOne() throws IOException {
        String live = given().get("/openapi").asString();
        if ("write".equals(System.getenv("CORREDOR_CONTRACT"))) {
            Files.createDirectories(PUBLISHED.getParent());
            Files.writeString(PUBLISHED, live);
        }
        assertThat(Files.readString(PUBLISHED))
                .as("openapi/openapi.yaml; to refresh it: CORREDOR_CONTRACT=write and run ContractIT")
                .isEqualTo(live);
        assertThat(live).startsWith("---\nopenapi: 3.1.");
    }

    @Test
    void everyOperationSaysWhatAClientMustKnow() {
        List<String> faults = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (Operation operation : operations()) {
            JsonNode node = operation.node();
            require(faults, operation, "operationId", node.path("operationId").isTextual());
            require(
                    faults,
                    operation,
                    "an operationId of its own",
                    ids.add(node.path("operationId").asText()));
            require(
                    faults,
                    operation,
                    "a summary",
                    !node.path("summary").asText().isBlank());
            require(faults, operation, "one tag", node.path("tags").size() == 1);
            require(
                    faults,
                    operation,
                    "security, if only none",
                    node.path("security").isArray());
            boolean open = node.path("security").isEmpty();
            require(
                    faults,
                    operation,
                    "401 exactly when it asks who calls",
                    open != node.path("responses").has("401"));
            boolean succeeds = node.path("responses").properties().stream()
                    .anyMatch(response -> response.getKey().startsWith("2"));
            require(faults, operation, "a success", succeeds);
            require(faults, operation, "400", node.path("responses").has("400"));
            boolean underCenter = operation.name().contains("/{center}/");
            require(
                    faults,
                    operation,
                    "permission, 403 and 404 under a center",
                    !underCenter
                            || (node.has("x-permission")
                                    && node.path("responses").has("403")
                                    && node.path("responses").has("404")));
        }
        assertThat(faults).isEmpty();
        assertThat(ids).hasSizeGreaterThan(5);
    }

    private static void require(List<String> faults, Operation operation, String what, boolean there) {
        if (!there) {
            faults.add(operation.name() + " lacks " + what);
        }
    }

    private static List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        HoldsToContract.live().path("paths").properties().forEach(path -> path.getValue()
                .properties()
                .forEach(verb -> {
                    if (VERBS.contains(verb.getKey())) {
                        operations.add(new Operation(verb.getKey() + " " + path.getKey(), verb.getValue()));
                    }
                }));
        return operations;
    }
}
