package org.corredor.directory.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.corredor.Api.anonymous;
import static org.corredor.Api.as;
import static org.corredor.Api.ifMatch;
import static org.corredor.Api.key;
import static org.corredor.directory.files.FileFormat.CSV;
import static org.corredor.directory.files.FileFormat.NDJSON;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import org.corredor.BehindTheWalls;
import org.junit.jupiter.api.Test;

/** A file may call a record by our id or by its own name for it, and only once; taxonomies are shown when somebody says so. */
@QuarkusTest
final class ImportNamesIT {
    private static final ImportDesk DESK = new ImportDesk("tijuana");

    private static String mark() {
        return "Prueba " + UUID.randomUUID();
    }

    private static String id(String table, String externalId) {
        return BehindTheWalls.text("select id::text from app." + table + " where external_id = ?", externalId)
                .orElseThrow();
    }

    private static List<String> faults(Response refused) {
        return refused.path("first_errors.collect { it.line + ' ' + it.field + ' ' + it.code }");
    }

    @Test
    void aRecordUnderTwoNamesIsSaidTwice() {
        String mark = mark();
        String csv = "Clave de la organización,Organización\n" + mark + ",Casa\n";
        assertThat(DESK.outcome(CSV, csv, "")).isEqualTo("applied 1/0/0/0");
        String id = id("organization", mark);

        Response sheet = DESK.take(CSV, csv + id + ",Hogar\n", "");
        assertThat(faults(sheet)).containsExactly("3  duplicate");
        String line = "{\"type\":\"organization\",\"id\":\"$\",\"name\":\"Casa\",\"description\":\"\"}\n";
        Response lines = DESK.take(NDJSON, line.replace("$", id) + line.replace("$", mark), "");
        assertThat(faults(lines)).containsExactly("2  duplicate");
        assertThat(DESK.outcome(CSV, csv, "")).as("nothing came of it").isEqualTo("applied 0/0/1/0");
    }

    /** PostgreSQL holds no NUL, in a name as little as in a text. */
    @Test
    void aNulInAKeyOrANameIsLeftOut() {
        String mark = mark();
        String line = "{\"type\":\"organization\",\"id\":\"" + mark
                + "\\u0000\",\"name\":\"Ca\\u0000sa\",\"description\":\"\"}\n";
        assertThat(DESK.outcome(NDJSON, line, "")).isEqualTo("applied 1/0/0/0");
        assertThat(DESK.outcome(NDJSON, line.replace("\\u0000", ""), ""))
                .as("the same")
                .isEqualTo("applied 0/0/1/0");
        String csv = "Clave de la organización,Organización\n" + mark + "c\0,Casa\n";
        assertThat(DESK.outcome(CSV, csv, "")).isEqualTo("applied 1/0/0/0");
    }

    /** A term stands in the documents of what is marked with it: they say its new name as soon as it does. */
    @Test
    void aTermThatIsCalledOtherwiseIsSoWhereItIsNamed() {
        String mark = mark();
        String terms = """
                {"type":"taxonomy","id":"$-x","name":"Temas","description":"d"}
                {"type":"taxonomy_term","id":"$-t","code":"$","name":"%s","description":"d","taxonomy_id":"$-x"}
                """.replace("$", mark);
        String records = """
                {"type":"organization","id":"$-o","name":"Casa","description":""}
                {"type":"service","id":"$-s","organization_id":"$-o","name":"Consulta $","status":"active","attributes":[{"taxonomy_term_id":"$-t"}]}
                """.replace("$", mark);
        assertThat(DESK.outcome(NDJSON, terms.formatted("Antes") + records, "?publish=true"))
                .isEqualTo("applied 4/0/0/0");
        assertThat(DESK.outcome(NDJSON, terms.formatted("Ahora"), "?publish=true"))
                .isEqualTo("applied 0/1/1/0");
        Response found = anonymous()
                .queryParam("search", "\"Consulta " + mark + "\"")
                .queryParam("full", true)
                .get("/hsds/services");
        assertThat(found.<List<String>>path("contents.attributes.flatten().taxonomy_term.name"))
                .containsExactly("Ahora");
    }

    @Test
    void aServiceGivenAtAPlaceIsOneRecordWhateverItIsCalled() {
        String mark = mark();
        String file = given(mark, mark + "-a", "Aquí");
        assertThat(DESK.outcome(NDJSON, file, "")).isEqualTo("applied 4/0/0/0");
        Response known = DESK.take(NDJSON, file + line(mark, mark + "-b", "Allá"), "");
        assertThat(faults(known)).containsExactly("5 /location_id given-there");
        Response foreign = DESK.take(NDJSON, given(mark, mark + "-c", "Aquí") + line(mark, mark + "-b", "Allá"), "");
        assertThat(faults(foreign)).containsExactly("5 /location_id given-there");
        assertThat(DESK.outcome(NDJSON, given(mark, mark + "-c", "Aquí"), ""))
                .as("alone it is the one that is there")
                .isEqualTo("applied 0/0/4/0");
    }

    private static String given(String mark, String id, String description) {
        return """
                {"type":"organization","id":"$-o","name":"Casa","description":""}
                {"type":"location","id":"$-l","organization_id":"$-o","location_type":"physical","name":"Centro"}
                {"type":"service","id":"$-s","organization_id":"$-o","name":"Consulta","status":"active"}
                """.replace("$", mark) + line(mark, id, description);
    }

    private static String line(String mark, String id, String description) {
        return "{\"type\":\"service_at_location\",\"id\":\"" + id + "\",\"service_id\":\"" + mark
                + "-s\",\"location_id\":\"" + mark + "-l\",\"description\":\"" + description + "\"}\n";
    }

    private static final String TERMS = """
            {"type":"taxonomy","id":"$-x","name":"$","description":"","version":"3"}
            {"type":"taxonomy_term","id":"$-t1","taxonomy_id":"$-x","name":"$ a","description":""}
            {"type":"taxonomy_term","id":"$-t2","taxonomy_id":"$-x","parent_id":"$-t1","name":"$ b","description":""}
            {"type":"taxonomy_term","id":"$-t3","taxonomy_id":"$-x","name":"$ c","description":""}
            """;
    private static final String SERVICE = """
            {"type":"organization","id":"$-o","name":"$ Casa","description":""}
            {"type":"service","id":"$-s","organization_id":"$-o","name":"$ Consulta","status":"active","attributes":[{"taxonomy_term_id":"$-t2"}]}
            """;

    private static List<String> shown(String kind, String mark) {
        return anonymous()
                .queryParam("search", mark)
                .get("/hsds/" + kind)
                .path("contents.findAll { it.name.startsWith('" + mark + "') }.name");
    }

    @Test
    void taxonomiesAreShownWithTheFirstThatIsToBeShown() {
        String mark = mark();
        String file = (TERMS + SERVICE).replace("$", mark);
        assertThat(DESK.outcome(NDJSON, file, "")).isEqualTo("applied 6/0/0/0");
        assertThat(shown("taxonomies", mark)).isEmpty();
        assertThat(shown("taxonomy_terms", mark)).isEmpty();
        assertThat(DESK.outcome(NDJSON, file, ""))
                .as("found again though nobody sees them")
                .isEqualTo("applied 0/0/6/0");
        String service = id("service", mark + "-s");
        assertThat(own(service).<List<String>>path("record.attributes.taxonomy_term.name"))
                .as("its owner sees what it is")
                .containsExactly(mark + " b");

        publish(id("organization", mark + "-o"));
        assertThat(shown("taxonomies", mark)).isEmpty();
        publish(service);
        assertThat(shown("taxonomies", mark)).containsExactly(mark);
        assertThat(shown("taxonomy_terms", mark))
                .as("the term that the service names, and what it stands below")
                .containsExactlyInAnyOrder(mark + " a", mark + " b");
        assertThat(anonymous().get("/hsds/services/" + service).<List<String>>path("attributes.taxonomy_term.name"))
                .containsExactly(mark + " b");
        assertThat(DESK.outcome(NDJSON, file, "?publish=true")).isEqualTo("applied 0/1/5/0");
        assertThat(shown("taxonomy_terms", mark)).hasSize(3);
    }

    @Test
    void aTermThatIsNewInAShownTaxonomyWaitsToo() {
        String mark = mark();
        String file = TERMS.replace("$", mark);
        assertThat(DESK.outcome(NDJSON, file, "?publish=true")).isEqualTo("applied 4/0/0/0");
        assertThat(shown("taxonomies", mark)).containsExactly(mark);
        String more = "{\"type\":\"taxonomy_term\",\"id\":\"" + mark + "-t4\",\"taxonomy_id\":\"" + mark
                + "-x\",\"name\":\"" + mark + " d\",\"description\":\"\"}\n";
        assertThat(DESK.outcome(NDJSON, file + more, "")).isEqualTo("applied 1/0/4/0");
        assertThat(shown("taxonomy_terms", mark)).hasSize(3);
        assertThat(DESK.outcome(NDJSON, file.replace(mark + " c", mark + " C"), ""))
                .as("a shown one that changes is shown as it is now")
                .isEqualTo("applied 0/1/3/0");
        assertThat(shown("taxonomy_terms", mark)).contains(mark + " C");
    }

    private static Response own(String id) {
        return as("coordinator.tijuana").get("/v1/centers/tijuana/directory/records/" + id);
    }

    private static void publish(String id) {
        Response done = as("coordinator.tijuana")
                .header(key())
                .header(ifMatch(own(id)))
                .post("/v1/centers/tijuana/directory/records/" + id + "/publish");
        assertThat(done.statusCode()).as(done.asString()).isEqualTo(200);
    }
}
