package org.corredor.directory.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.corredor.Api.as;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.corredor.directory.files.FileFormat;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An export of what is published has what is in the directory, and points at nothing else. */
@QuarkusTest
final class PublishedExportIT {
    private static final ImportDesk DESK = new ImportDesk("tijuana");
    private static final String MARK = "Muestra " + UUID.randomUUID();

    /** Names say what is to become of a record: {@code sí} for one that is in the directory. */
    private static final String FILE = """
            {"organizations": [
              {"id": "$-draft", "name": "$ no madre", "description": "", "publication": "draft"},
              {"id": "$-o", "name": "$ sí casa", "description": "", "parent_organization_id": "$-draft"},
              {"id": "$-suspended", "name": "$ no suspendida", "description": "", "publication": "suspended"},
              {"id": "$-empty", "name": "$ sí vacía", "description": ""}],
             "locations": [
              {"id": "$-l1", "organization_id": "$-o", "location_type": "virtual", "name": "$ sí en línea", "audience": "public"},
              {"id": "$-l2", "organization_id": "$-o", "location_type": "virtual", "name": "$ no línea vieja", "publication": "suspended"},
              {"id": "$-l3", "organization_id": "$-suspended", "location_type": "virtual", "name": "$ no línea de nadie"},
              {"id": "$-l4", "organization_id": "$-o", "location_type": "virtual", "name": "$ sí sola", "audience": "public"}],
             "services": [
              {"id": "$-s1", "organization_id": "$-o", "name": "$ sí consulta", "status": "active"},
              {"id": "$-s2", "organization_id": "$-suspended", "name": "$ no taller", "status": "active"},
              {"id": "$-s3", "organization_id": "$-empty", "name": "$ no borrador", "status": "active", "publication": "draft"}],
             "service_at_locations": [
              {"id": "$-a1", "service_id": "$-s1", "location_id": "$-l1", "description": "$ sí aquí"},
              {"id": "$-a2", "service_id": "$-s1", "location_id": "$-l2", "description": "$ no ahí"},
              {"id": "$-a3", "service_id": "$-s1", "location_id": "$-l4", "description": "$ no allá", "publication": "draft"}]}
            """;

    @BeforeEach
    void fill() {
        assertThat(DESK.outcome(FileFormat.JSON, FILE.replace("$", MARK), "?publish=true"))
                .matches("applied (14/0/0|0/0/14)/0");
    }

    private static byte[] published(FileFormat format) {
        Response answer = as("coordinator.tijuana")
                .queryParam("format", format.code())
                .queryParam("publication", "published")
                .get("/v1/centers/tijuana/directory/export");
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.asByteArray();
    }

    @Test
    void everyReferenceIsInTheFile() throws IOException {
        JsonNode file = new ObjectMapper().readTree(published(FileFormat.JSON));
        Set<String> ids = new TreeSet<>();
        List<String> names = new ArrayList<>();
        file.forEach(kind -> kind.forEach(record -> {
            ids.add(record.get("id").asText());
            String name = record.path("name").asText(record.path("description").asText());
            if (name.startsWith(MARK)) {
                names.add(name.substring(MARK.length() + 1));
            }
        }));
        assertThat(names)
                .containsExactlyInAnyOrder("sí casa", "sí vacía", "sí en línea", "sí sola", "sí consulta", "sí aquí");
        file.forEach(kind -> kind.forEach(record -> {
            for (String reference : List.of("parent_organization_id", "organization_id", "service_id", "location_id")) {
                if (record.hasNonNull(reference)) {
                    assertThat(ids).as(reference).contains(record.get(reference).asText());
                }
            }
        }));
    }

    @ParameterizedTest
    @EnumSource(
            value = FileFormat.class,
            names = {"CSV", "NDJSON"})
    void whatIsNotShownIsNotInIt(FileFormat format) {
        String file = new String(published(format), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(file).doesNotContain(MARK + " no ");
        assertThat(file)
                .contains(
                        MARK + " sí casa",
                        MARK + " sí vacía",
                        MARK + " sí en línea",
                        MARK + " sí sola",
                        MARK + " sí consulta");
    }
}
