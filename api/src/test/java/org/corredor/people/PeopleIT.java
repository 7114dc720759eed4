package org.corredor.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.corredor.Api.MERGE_PATCH;
import static org.corredor.Api.as;
import static org.corredor.Api.ifMatch;
import static org.corredor.Api.key;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

/** Registering, finding, reading and correcting a person, as a caseworker does it. */
@QuarkusTest
final class PeopleIT {
    private static final String PEOPLE = "/v1/centers/topolobampo/people";

    @Test
    void aRegisteredPersonIsReadCorrectedListedAndFoundBySound() {
        Response made = as("coordinator.topolobampo")
                .header(key())
                .body("{\"alias\": \"Eulalia Ochoa\", \"languages\": [\"es\", \"ht\"], \"birth_year\": 1990}")
                .post(PEOPLE);
        assertThat(made.statusCode()).as(made.asString()).isEqualTo(201);
        String id = made.path("id");
        String path = made.header("Location");
        assertThat(path).isEqualTo(PEOPLE + "/" + id);

        Response read = as("coordinator.topolobampo").get(path);
        assertThat(read.statusCode()).isEqualTo(200);
        assertThat(read.<String>path("alias")).isEqualTo("Eulalia Ochoa");

        Response changed = as("coordinator.topolobampo")
                .contentType(MERGE_PATCH)
                .header(ifMatch(read))
                .body("{\"alias\": \"Eulália Ochóa\", \"birth_year\": null}")
                .patch(path);
        assertThat(changed.statusCode()).as(changed.asString()).isEqualTo(200);
        assertThat(changed.header("ETag")).isNotEqualTo(read.header("ETag"));
        assertThat(changed.<Integer>path("birth_year")).isNull();

        Response found = as("coordinator.topolobampo")
                .body("{\"name\": \"eulalia hochoa\"}")
                .post(PEOPLE + "/search");
        assertThat(found.<java.util.List<String>>path("items.id")).contains(id);
        assertThat(as("coordinator.topolobampo").get(PEOPLE).<java.util.List<String>>path("items.id"))
                .contains(id);
    }
}
