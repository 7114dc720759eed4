package org.corredor.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.corredor.Api.anonymous;
import static org.corredor.Api.as;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Finding a center, without a token. */
@QuarkusTest
final class CentersIT {
    @Test
    void theFourCentersAreFound() {
        Response all = anonymous().get("/v1/centers");
        assertThat(all.statusCode()).as(all.asString()).isEqualTo(200);
        assertThat(all.<List<String>>path("items.slug"))
                .containsSubsequence("casa-obrera", "ciudad-juarez", "tijuana", "topolobampo");
    }

    @Test
    void aCenterTellsZoneHoursAndLanguagesAsFarAsKnown() {
        Response tijuana = anonymous().get("/v1/centers/tijuana");
        assertThat(tijuana.<String>path("zone")).isEqualTo("America/Tijuana");
        assertThat(tijuana.<List<String>>path("languages")).containsExactlyInAnyOrder("es", "ht");
        assertThat(tijuana.<String>path("hours")).isNotBlank();
        Response topolobampo = anonymous().get("/v1/centers/topolobampo");
        assertThat(topolobampo.<String>path("hours")).isNull();
        assertThat(topolobampo.<String>path("host")).contains("ProDESC");
    }

    @Test
    void noOtherTenantIsACenter() {
        assertThat(anonymous().get("/v1/centers/network").statusCode()).isEqualTo(404);
        assertThat(anonymous().get("/v1/centers/nowhere").statusCode()).isEqualTo(404);
        assertThat(anonymous()
                        .urlEncodingEnabled(false)
                        .get("/v1/centers/a%00b")
                        .statusCode())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%00", "tijuana%00", "TIJUANA", "-", "a--b", "%F0%9F%8C%B5", "%C3%A1"})
    void whatIsNoSlugIsNoCenter(String slug) {
        assertThat(anonymous()
                        .urlEncodingEnabled(false)
                        .get("/v1/centers/" + slug)
                        .statusCode())
                .isEqualTo(404);
        assertThat(as("coordinator.tijuana")
                        .urlEncodingEnabled(false)
                        .get("/v1/centers/" + slug + "/people")
                        .statusCode())
                .isEqualTo(404);
    }
}
