package org.corredor.directory.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.corredor.directory.record.Desk.fine;
import static org.corredor.directory.record.Desk.name;
import static org.corredor.directory.record.Desk.points;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is said of today doesn't outlive it, and what was made sure of doesn't outlive a change. */
@QuarkusTest
final class AvailabilityIT {
    private static final Desk DESK = new Desk("tijuana");

    /** "Closed for works" isn't said of what is open again; what else is alerted of stays. */
    @Test
    void theEndOfAClosureEndsItsAlert() {
        String service = DESK.service(DESK.organization(name("Casa")), name("Albergue"));
        String path = "services/" + service + "/availability";
        String closing = "{\"status\": \"temporarily closed\", \"alert\": \"Cerrado por obra\"}";
        fine(DESK.command(path, service, closing));
        Response open = fine(DESK.command(path, service, "{\"status\": \"active\"}"));
        assertThat(open.<Object>path("record.alert")).isNull();
        fine(DESK.command(path, service, closing));
        assertThat(fine(DESK.command(path, service, "{\"status\": \"active\", \"alert\": \"Entrada por atrás\"}"))
                        .<String>path("record.alert"))
                .isEqualTo("Entrada por atrás");
        assertThat(fine(DESK.command(path, service, "{\"status\": \"active\"}")).<String>path("record.alert"))
                .isEqualTo("Entrada por atrás");
        points(
                DESK.command(path, service, "{\"status\": \"temporarily closed\", \"closed_until\": \"2020-01-01\"}"),
                "/closed_until",
                "min");
        points(
                DESK.command(
                        path,
                        service,
                        "{\"capacities\": [{\"unit\": {\"name\": \"cama\"}, \"available\": 9, \"maximum\": 8}]}"),
                "/capacities/0/available",
                "max");
    }

    @Test
    void whatChangedIsNotVerifiedAnyMore() {
        String service = DESK.service(DESK.organization(name("Casa")), name("Consulta"));
        String verify = "records/" + service + "/verify";
        String all = "{\"parts\": [\"whole\", \"schedule\", \"cost\", \"capacity\"], \"method\": \"visit\"}";
        fine(DESK.command(verify, service, all));
        fine(DESK.command("services/" + service + "/availability", service, "{\"alert\": \"Hay fila\"}"));
        assertThat(verified(service)).containsExactly("capacity", "cost", "schedule", "whole");
        fine(
                DESK.patch(
                        "services",
                        service,
                        "{\"schedules\": [{\"freq\": \"WEEKLY\", \"byday\": \"MO\", \"opens_at\": \"09:00\", \"closes_at\": \"10:00\"}]}"));
        assertThat(verified(service)).containsExactly("capacity", "cost");
        fine(DESK.patch("services", service, "{\"alternate_name\": \"Asesoría\"}"));
        assertThat(verified(service)).containsExactly("capacity", "cost");
    }

    private static List<String> verified(String id) {
        return DESK.read(id).path("record.verifications.part");
    }
}
