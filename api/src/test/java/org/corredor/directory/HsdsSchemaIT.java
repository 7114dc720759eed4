package org.corredor.directory;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Answers have the form of HSDS 3.2.3, formats asserted. The schemas are Open Referral's and aren't copied here: they are
 * read from {@code shared/hsds} beside the checkout or above it, and without them this test says so and is skipped; the
 * behaviour of {@link DirectoryIT} is tested always.
 */
@QuarkusTest
final class HsdsSchemaIT {
    private static final Logger LOG = Logger.getLogger(HsdsSchemaIT.class);
    private static final ObjectMapper JSON = new ObjectMapper();

    @BeforeAll
    static void records() throws SQLException {
        DirectoryRecords.store();
    }

    @BeforeEach
    void schemasAreThere() {
        if (folder().isEmpty()) {
            LOG.warn("HSDS schemas NOT checked: no folder shared/hsds/v3.2.3/schema beside the checkout or above it");
        }
        Assumptions.assumeTrue(folder().isPresent(), "no shared/hsds beside the checkout or above it");
    }

    @ParameterizedTest
    @CsvSource({
        "services, service, service_list",
        "organizations, organization, organization_list",
        "service_at_locations, service_at_location, service_at_location_list"
    })
    void everyAnswerValidates(String list, String one, String listed) throws IOException {
        JsonNode page = Hsds.get(list + "?per_page=200");
        assertThat(schema(JSON.readTree(file("openapi.json")).at("/components/schemas/Page"))
                        .validate(page))
                .isEmpty();
        assertThat(page.path("contents")).isNotEmpty();
        JsonSchema listSchema = compiled(listed);
        JsonSchema oneSchema = compiled(one);
        for (JsonNode item : page.path("contents")) {
            assertThat(listSchema.validate(item)).as(item.toString()).isEmpty();
            JsonNode detail = Hsds.get(list + "/" + item.path("id").textValue());
            assertThat(oneSchema.validate(detail)).as(detail.toString()).isEmpty();
        }
    }

    @Test
    void theEntryValidates() throws IOException {
        JsonNode inline =
                JSON.readTree(file("openapi.json")).at("/paths/~1/get/responses/200/content/application~1json/schema");
        assertThat(inline.isObject()).isTrue();
        assertThat(schema(inline).validate(Hsds.get(""))).isEmpty();
    }

    @Test
    void aFaultyAnswerDoesNotValidate() throws IOException {
        String service = Hsds.get("services/" + DirectoryRecords.DENTIST).toString();
        assertThat(faults(service, "\"active\"", "\"open\"")).isNotEmpty();
        assertThat(faults(service, "2026-02-01T10:00:00.500Z", "1 February")).isNotEmpty();
        assertThat(faults(service, "https://clinica.example.org/dientes", "not a uri"))
                .isNotEmpty();
        assertThat(faults(service, "hola@clinica.example.org", "nobody")).isNotEmpty();
        assertThat(faults(service, "\"fees_description\":\"Gratuito\"", "\"fees_description\":null"))
                .isNotEmpty();
        assertThat(faults(service, "\"id\":\"" + DirectoryRecords.DENTIST + "\",", ""))
                .isNotEmpty();
    }

    private static Set<ValidationMessage> faults(String service, String right, String wrong) throws IOException {
        assertThat(service).contains(right);
        return compiled("service").validate(JSON.readTree(service.replace(right, wrong)));
    }

    private static JsonSchema compiled(String name) throws IOException {
        return schema(JSON.readTree(file("compiled/" + name + ".json")));
    }

    private static JsonSchema schema(JsonNode schema) {
        var config =
                SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(schema, config);
    }

    private static String file(String name) throws IOException {
        return Files.readString(folder().orElseThrow().resolve(name));
    }

    private static Optional<Path> folder() {
        for (Path above = Path.of("").toAbsolutePath(); above != null; above = above.getParent()) {
            Path schemas = above.resolve("shared/hsds/v3.2.3/schema");
            if (Files.isDirectory(schemas)) {
                return Optional.of(schemas);
            }
        }
        return Optional.empty();
    }
}
