package org.corredor;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.corredor.contract.ContractLint;
import org.corredor.contract.Document;
import org.junit.jupiter.api.Test;

/**
 * The published contract is the live one, and keeps the rules of {@code openapi/lint.md}.
 *
 * <p>After a deliberate change: run this test once with the environment variable {@code CORREDOR_CONTRACT=write}; it
 * rewrites {@code openapi/openapi.yaml}, to be looked at and committed with the change.
 */
@QuarkusTest
final class ContractIT {
    private static final Path PUBLISHED = Path.of("..", "openapi", "openapi.yaml");

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
    void itKeepsTheRules() {
        Document live = Document.live();
        assertThat(ContractLint.faults(live)).isEmpty();
        assertThat(live.operations()).hasSizeGreaterThan(50);
    }
}
