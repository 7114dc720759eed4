package org.corredor.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.corredor.Api.as;
import static org.corredor.Api.key;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The next page by RFC 8288, as an ordinary HTTP client follows it. */
@QuarkusTest
final class NextLinkIT {
    private static final String PEOPLE = "/v1/centers/casa-obrera/people";
    private static final Pattern NEXT = Pattern.compile("<([^>]+)>; rel=\"next\"");

    @Test
    void followingItShowsEverythingOnceAndEnds() {
        for (int i = 0; i < 3; i++) {
            as("coordinator.casa-obrera")
                    .header(key())
                    .body("{\"alias\": \"Página\"}")
                    .post(PEOPLE);
        }
        Set<String> seen = new HashSet<>();
        String path = PEOPLE + "?limit=2";
        for (Matcher next = null; next == null || next.find(); ) {
            String asked = next == null ? path : next.group(1);
            assertThat(asked).startsWith(PEOPLE + "?").contains("limit=2");
            Response page =
                    as("coordinator.casa-obrera").urlEncodingEnabled(false).get(asked);
            assertThat(page.statusCode()).as(page.asString()).isEqualTo(200);
            List<String> ids = page.path("items.id");
            assertThat(seen).doesNotContainAnyElementsOf(ids);
            seen.addAll(ids);
            String link = page.header("Link");
            assertThat(link == null).isEqualTo(page.path("next") == null);
            next = NEXT.matcher(link == null ? "" : link);
        }
        assertThat(seen).hasSizeGreaterThanOrEqualTo(3);
    }
}
