package org.corredor.referral.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.corredor.Api.anonymous;
import static org.corredor.Api.as;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.corredor.NetworkResource;
import org.corredor.local.TestNetwork;
import org.corredor.referral.MeasuredReferrals;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How a service answers is shown with it, once there is enough to say. */
@QuarkusTest
final class ResponseFiguresIT {
    private static final String SERVICE = "0190a000-0000-7000-8000-00000000d201";
    private static final String PATH = "/hsds/services/" + SERVICE;

    @Inject
    ResponseFigures figures;

    private final Instant lately = Instant.now().truncatedTo(ChronoUnit.SECONDS).minus(40, ChronoUnit.DAYS);

    /** What is said of services elsewhere in these tests has no figures; other tests' referrals may be enough for some. */
    @AfterEach
    void forget() throws SQLException {
        sql("delete from app.directory_response");
        sql("update app.referral set sent_at = sent_at - interval '9 years' where service_id = '" + SERVICE
                + "' and sent_at = '" + lately + "'");
    }

    @Test
    void itIsShownOfEnoughReferralsAndRounded() {
        assertThat(response(PATH)).isNull();
        MeasuredReferrals made = new MeasuredReferrals(77);
        made.of(SERVICE, "tijuana", "topolobampo", 3, "accepted", lately);
        made.of(SERVICE, "tijuana", "topolobampo", 1, "expired", lately);
        figures.refresh();
        assertThat(response(PATH)).as("of four").isNull();

        made.of(SERVICE, "ciudad-juarez", "topolobampo", 4, "in-progress", lately);
        made.of(SERVICE, "ciudad-juarez", "topolobampo", 2, "rejected", lately);
        made.of(SERVICE, "ciudad-juarez", "topolobampo", 30, "expired", lately.minus(400, ChronoUnit.DAYS));
        figures.refresh();
        Map<String, Object> shown = response(PATH);
        assertThat(shown).containsEntry("answered_percent", 90).containsEntry("accepted_percent", 80);
        assertThat(shown).containsOnlyKeys("answered_percent", "accepted_percent", "counted_to");
        assertThat(as("coordinator.tijuana").get("/v1/centers/tijuana" + PATH).<Map<String, Object>>path("response"))
                .isEqualTo(shown);
        Response list = anonymous().get("/hsds/services?per_page=100");
        List<Map<String, Object>> found = list.path("contents.findAll { it.id == '" + SERVICE + "' }.response");
        assertThat(found).containsExactly(shown);

        figures.refresh();
        assertThat(response(PATH)).as("again the same").isEqualTo(shown);
    }

    private static Map<String, Object> response(String path) {
        return anonymous().get(path).path("response");
    }

    private static void sql(String statement) throws SQLException {
        try (var database = TestNetwork.get()
                        .superuserDataSource(NetworkResource.DATABASE)
                        .getConnection();
                var change = database.createStatement()) {
            change.execute(statement);
        }
    }
}
