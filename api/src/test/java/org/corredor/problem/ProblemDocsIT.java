package org.corredor.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.corredor.Api.anonymous;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

/** The type of a problem leads to a page in the reader's language. */
@QuarkusTest
final class ProblemDocsIT {
    @Test
    void theTypeOfAProblemLeadsToItsPage() {
        String type = anonymous().get("/hsds/services?page=0").path("type");
        Response page = anonymous().header("Accept-Language", "ht").get(type);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.contentType()).isEqualToIgnoringCase("text/html;charset=UTF-8");
        assertThat(page.header("Content-Language")).isEqualTo("ht");
        assertThat(page.header("Vary")).contains("Accept-Language");
        assertThat(page.header("Content-Security-Policy")).contains("default-src 'none'");
        assertThat(page.asString()).isEqualTo(ProblemPage.one(ProblemType.MALFORMED_REQUEST, Language.HT));
    }

    @Test
    void theListIsSpanishWhereNothingElseIsAskedFor() {
        Response page = anonymous().get("/docs/problems");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.asString()).isEqualTo(ProblemPage.all(Language.ES));
    }

    @Test
    void anUnknownTypeIsAProblemItself() {
        Response none = anonymous().get("/docs/problems/no-such-thing");
        assertThat(none.statusCode()).isEqualTo(404);
        assertThat(none.contentType()).startsWith("application/problem+json");
    }
}
