package org.corredor.directory.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.corredor.Api.anonymous;
import static org.corredor.Api.as;
import static org.corredor.Api.key;
import static org.corredor.directory.files.FileFormat.CSV;
import static org.corredor.directory.files.FileFormat.JSON;
import static org.corredor.directory.files.FileFormat.NDJSON;
import static org.corredor.directory.files.FileFormat.TABULAR;
import static org.corredor.directory.files.FileFormat.XLSX;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A center brings its directory in: tried first, all or nothing, the same again changes nothing. */
@QuarkusTest
final class ImportIT {
    private static final ImportDesk DESK = new ImportDesk("tijuana");

    private static String mark() {
        return "Prueba " + UUID.randomUUID();
    }

    private static String sheet(String mark, String... rows) {
        return "Clave de la organización,Organización,Clave del servicio,Servicio,Horario del servicio,Idiomas,Edad mínima,"
                + "Costo,Clave del lugar,Lugar,Quién puede ver la dirección,Municipio,Entidad,Teléfonos del lugar\n"
                + String.join("\n", rows).replace("$", mark) + "\n";
    }

    private static final String CONSULTATION =
            "$-o,$ Casa,$-s,$ Consulta,LU-VI 9-17,español; criollo haitiano,18,gratis,$-l,$ Centro,todas las personas,"
                    + "Tijuana,Baja California,+52 664 000 0000; 664 000 0001";

    @Test
    void aSheetIsTriedTakenOverShownAndSeenAgain() {
        String mark = mark();
        String csv = sheet(mark, CONSULTATION);
        assertThat(DESK.outcome(CSV, csv, "?dry_run=true")).isEqualTo("validated 4/0/0/0");
        assertThat(DESK.outcome(CSV, csv, "?dry_run=true")).isEqualTo("validated 4/0/0/0");
        assertThat(DESK.outcome(CSV, csv, "")).isEqualTo("applied 4/0/0/0");
        assertThat(services(mark)).isEmpty();
        assertThat(DESK.outcome(CSV, csv, "")).isEqualTo("applied 0/0/4/0");
        assertThat(DESK.outcome(CSV, csv.replace("Consulta,LU-VI 9-17", "Consulta,LU-JU 9-17"), ""))
                .isEqualTo("applied 0/1/3/0");
        assertThat(DESK.outcome(CSV, csv.replace("Consulta,LU-VI 9-17", "Consulta,LU-JU 9-17"), "?publish=true"))
                .isEqualTo("applied 0/4/0/0");
        List<Map<String, Object>> services = services(mark);
        assertThat(services).hasSize(1);
        Response service =
                anonymous().get("/hsds/services/" + services.getFirst().get("id"));
        assertThat(service.<String>path("schedules[0].byday")).isEqualTo("MO,TU,WE,TH");
        assertThat(service.<List<String>>path("languages.code")).containsExactly("es", "ht");
        assertThat(service.<Integer>path("minimum_age")).isEqualTo(18);
    }

    @Test
    void aFileOfAnotherTypeIsToldWhichToSend() {
        Response other = as("coordinator.tijuana")
                .header(key())
                .contentType("application/octet-stream")
                .body(sheet(mark(), CONSULTATION).getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .post(DESK.path() + "?dry_run=true");
        assertThat(other.statusCode()).isEqualTo(415);
        assertThat(other.<List<String>>path("accepted")).contains("text/csv", XLSX.mediaType());
        assertThat(DESK.take(CSV, DESK.export(XLSX), "?dry_run=true").<List<String>>path("first_errors.code"))
                .containsExactly("sent-as-text");
        assertThat(DESK.take(XLSX, sheet(mark(), CONSULTATION), "?dry_run=true")
                        .<List<String>>path("first_errors.code"))
                .containsExactly("sent-as-zip");
    }

    @Test
    void aMisspeltParameterImportsNothing() {
        String mark = mark();
        Response refused = DESK.take(CSV, sheet(mark, CONSULTATION), "?dryrun=true&publish=true");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.<List<String>>path("errors.pointer")).containsExactly("?dryrun");
        assertThat(refused.<List<String>>path("errors.code")).containsExactly("unknown-field");
        assertThat(refused.<String>path("errors[0].detail")).contains("dry_run, publish");
        assertThat(services(mark)).isEmpty();
        assertThat(anonymous().get("/hsds/facets?page=2").statusCode()).isEqualTo(400);
        assertThat(anonymous().get("/hsds/changes?since=1").statusCode()).isEqualTo(400);
    }

    private static List<Map<String, Object>> services(String mark) {
        return anonymous()
                .queryParam("search", mark)
                .get("/hsds/services")
                .path("contents.findAll { it.name == '" + mark + " Consulta' }");
    }

    @Test
    void aFileWithAMistakeChangesNothingAndSaysWhere() {
        String mark = mark();
        Response refused = DESK.take(
                CSV, sheet(mark, CONSULTATION, "$-o2,$ Otra,,$ Taller,mañana,,doce,caro,,,,,,"), "?publish=true");
        assertThat(refused.<String>path("status")).isEqualTo("refused");
        assertThat(refused.<List<Integer>>path("first_errors.line")).containsExactly(3, 3, 3);
        assertThat(refused.<List<String>>path("first_errors.field"))
                .containsExactly("Horario del servicio", "Costo", "Edad mínima");
        assertThat(refused.<List<String>>path("first_errors.code")).containsExactly("hours", "cost", "type");
        assertThat(refused.asString())
                .doesNotContain("doce")
                .doesNotContain(mark)
                .doesNotContain("mañana");
        assertThat(services(mark)).isEmpty();

        String id = refused.path("id");
        assertThat(as("coordinator.tijuana").get(refused.header("Location")).<String>path("id"))
                .isEqualTo(id);
        Response first = as("coordinator.tijuana")
                .header("Accept-Language", "en")
                .queryParam("limit", 1)
                .get(DESK.path() + "/" + id + "/rows");
        assertThat(first.<List<String>>path("items.code")).containsExactly("hours");
        Response second = as("coordinator.tijuana")
                .header("Accept-Language", "en")
                .queryParam("limit", 2)
                .queryParam("cursor", first.<String>path("next"))
                .get(DESK.path() + "/" + id + "/rows");
        assertThat(second.<List<String>>path("items.code")).containsExactly("cost", "type");
        assertThat(second.<String>path("items[1].detail")).startsWith("Wrong type");
        assertThat(second.<String>path("next")).isNull();
        assertThat(as("coordinator.tijuana").get(DESK.path()).<List<String>>path("items.id"))
                .contains(id);

        assertThat(as("coordinator.topolobampo")
                        .get("/v1/centers/topolobampo/directory/imports/" + id)
                        .statusCode())
                .isEqualTo(404);
        assertThat(as("coordinator.topolobampo")
                        .get("/v1/centers/topolobampo/directory/imports/" + id + "/rows")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void referencesAreOfTheFileOrOfWhatIsThereAndNothingDangles() {
        String mark = mark();
        String json = """
                {"taxonomies": [{"id": "$-x", "name": "$", "description": ""}],
                 "taxonomy_terms": [{"id": "$-t2", "taxonomy_id": "$-x", "parent_id": "$-t1", "name": "b", "description": ""},
                                    {"id": "$-t1", "taxonomy_id": "$-x", "name": "a", "description": ""}],
                 "organizations": [{"id": "$-o2", "name": "$ Hija", "description": "", "parent_organization_id": "$-o1"},
                                   {"id": "$-o1", "name": "$ Madre", "description": "",
                                    "programs": [{"id": "$-p", "name": "Programa", "description": ""}]}],
                 "services": [{"id": "$-s", "organization_id": "$-o1", "program_id": "$-p", "name": "$ Consulta", "status": "active",
                               "attributes": [{"taxonomy_term_id": "$-t2"}],
                               "translations": [{"field": "name", "language": "ht", "text": "Konsiltasyon", "stale": false}]}]}
                """.replace("$", mark);
        assertThat(DESK.outcome(JSON, json, "?publish=true")).isEqualTo("applied 6/0/0/0");
        assertThat(DESK.outcome(JSON, json, "?publish=true")).isEqualTo("applied 0/0/6/0");
        Response service =
                anonymous().get("/hsds/services/" + services(mark).getFirst().get("id"));
        assertThat(service.<String>path("program.name")).isEqualTo("Programa");
        assertThat(service.<String>path("attributes[0].taxonomy_term.name")).isEqualTo("b");
        assertThat(service.<String>path("translations[0].text")).isEqualTo("Konsiltasyon");

        String later = "{\"type\":\"service\",\"id\":\"" + mark + "-s2\",\"organization_id\":\"" + mark
                + "-o2\",\"name\":\"x\",\"status\":\"active\"}\n";
        assertThat(DESK.outcome(NDJSON, later, "")).isEqualTo("applied 1/0/0/0");
        Response dangling = DESK.take(NDJSON, later.replace("-o2", "-o9"), "");
        assertThat(dangling.<List<String>>path("first_errors.field")).containsExactly("/organization_id");
        assertThat(dangling.<List<String>>path("first_errors.code")).containsExactly("unknown-reference");
        String circle = json.replace(
                "\"taxonomy_id\": \"" + mark + "-x\", \"name\": \"a\"",
                "\"taxonomy_id\": \"" + mark + "-x\", \"parent_id\": \"" + mark + "-t2\", \"name\": \"a\"");
        assertThat(DESK.take(JSON, circle, "").<List<String>>path("first_errors.code"))
                .contains("circle");
        String twice = later + later;
        assertThat(DESK.take(NDJSON, twice, "").<List<Integer>>path("first_errors.line"))
                .containsExactly(2);
    }

    @Test
    void aPackageIsPointedAtByTableLineAndColumn() {
        String mark = mark();
        byte[] zip = ReadFile.zip(Map.of(
                "organizations.csv", "id,name,description\n" + mark + ",Casa,\n",
                "services.csv", "id,organization_id,name,status\n" + mark + ",nadie,Consulta,abierto\n",
                "phones.csv", "id,organization_id,number\np," + mark + ",\nq,perdida,1\n"));
        Response refused = DESK.take(TABULAR, zip, "");
        List<Map<String, Object>> errors = refused.path("first_errors");
        assertThat(errors)
                .extracting(error -> error.get("source") + ":" + error.get("line") + " " + error.get("field") + " "
                        + error.get("code"))
                .containsExactlyInAnyOrder(
                        "phones.csv:2 /number required",
                        "phones.csv:3  owner-unknown",
                        "services.csv:2 /organization_id unknown-reference",
                        "services.csv:2 /status code");
    }

    @Test
    void whatAnOrderDidIsToldAgainAndItsKeyIsForItsFileAlone() {
        String mark = mark();
        String order = UUID.randomUUID().toString();
        byte[] csv = sheet(mark, CONSULTATION).getBytes(java.nio.charset.StandardCharsets.UTF_8);
        Response first = as("coordinator.tijuana")
                .header(key(order))
                .contentType("text/csv")
                .body(csv)
                .post(DESK.path());
        Response again = as("coordinator.tijuana")
                .header(key(order))
                .contentType("text/csv")
                .body(csv)
                .post(DESK.path());
        assertThat(again.<String>path("id")).isEqualTo(first.path("id"));
        assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
        csv[csv.length - 2] = '9';
        Response other = as("coordinator.tijuana")
                .header(key(order))
                .contentType("text/csv")
                .body(csv)
                .post(DESK.path());
        assertThat(other.statusCode()).isEqualTo(422);
    }

    @Test
    void aLargeFileIsTakenHereAndNowhereElse() {
        byte[] large = (" ".repeat(3 << 20) + "[]").getBytes(java.nio.charset.StandardCharsets.UTF_8);
        Response taken = DESK.take(JSON, large, "");
        assertThat(taken.statusCode()).isEqualTo(201);
        assertThat(as("coordinator.tijuana")
                        .header(key())
                        .body(large)
                        .post("/v1/centers/tijuana/people")
                        .statusCode())
                .isEqualTo(413);
        Response form = as("coordinator.tijuana")
                .header(key())
                .contentType("text/plain")
                .body("x")
                .post(DESK.path());
        assertThat(form.statusCode()).isEqualTo(415);
        assertThat(as("promoter.tijuana")
                        .header(key())
                        .contentType("text/csv")
                        .body("x")
                        .post(DESK.path())
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void theTemplateIsTakenWhenSomebodyFilledIt() {
        Response template =
                as("coordinator.tijuana").queryParam("format", "csv").get(DESK.path() + "/template");
        assertThat(template.contentType()).startsWith("text/csv");
        String columns = template.asString().replace("\ufeff", "").strip();
        assertThat(columns).contains("Organización").contains("Quién puede ver la dirección");
        String row = "k," + mark() + ",".repeat(columns.split(",", -1).length - 2);
        assertThat(DESK.outcome(CSV, columns + "\n" + row, "?dry_run=true")).isEqualTo("validated 1/0/0/0");
        byte[] workbook =
                as("coordinator.tijuana").get(DESK.path() + "/template").asByteArray();
        Response empty = DESK.take(XLSX, workbook, "");
        assertThat(empty.<List<String>>path("first_errors.code")).containsExactly("empty-file");
    }
}
