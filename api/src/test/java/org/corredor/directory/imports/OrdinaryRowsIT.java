package org.corredor.directory.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.corredor.Api.anonymous;
import static org.corredor.directory.files.FileFormat.CSV;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Rows as a center fills them in: taken as they are meant, and where they can't be, all of what is wrong is told with what to write. */
@QuarkusTest
final class OrdinaryRowsIT {
    private static final ImportDesk DESK = new ImportDesk("tijuana");

    private static String mark() {
        return "Prueba " + UUID.randomUUID();
    }

    private static String service(String mark) {
        return anonymous()
                .queryParam("search", mark)
                .get("/hsds/services")
                .path("contents.find { it.name == '" + mark + " Consulta' }.id");
    }

    private static final String ORDINARY =
            "Organización,Sitio web de la organización,Servicio,Estado del servicio,Horario del servicio,Costo,Lugar,País,Latitud,Longitud\n";

    @Test
    void anOrdinaryRowIsTakenAsItIsMeant() {
        String mark = mark();
        String csv = ORDINARY
                + (mark + " Casa,www.ejemplo.org," + mark
                        + " Consulta,,Lunes a viernes de 9 a 17,*,Centro,México,32.5,-117.0\n");
        assertThat(DESK.outcome(CSV, csv, "?publish=true")).isEqualTo("applied 4/0/0/0");
        assertThat(DESK.outcome(CSV, csv, "?publish=true")).isEqualTo("applied 0/0/4/0");
        Response service = anonymous().get("/hsds/services/" + service(mark));
        assertThat(service.<String>path("status")).isEqualTo("active");
        assertThat(service.<String>path("schedules[0].byday")).isEqualTo("MO,TU,WE,TH,FR");
        assertThat(service.<String>path("organization.website")).isEqualTo("https://www.ejemplo.org");
        assertThat(service.<List<?>>path("cost_options")).isNullOrEmpty();
    }

    /** All of a row at once, also where what it hangs on is wrong itself, in the order of rows and columns. */
    @Test
    void allThatIsWrongInARowIsToldAtOnceWithWhatToWrite() {
        String mark = mark();
        Response refused = DESK.take(
                CSV,
                ORDINARY
                        + mark + " A,no tiene,Consulta,abierto,de 9 a 5,caro,Centro,Aztlán,95,-117\n"
                        + mark + " B,,Consulta,activo,LU-VI 9-5,,,,,\n"
                        + mark + " C,,Consulta,activo,LU-VI 9-17,,,,,\n"
                        + ",,Consulta,,mañanas,,,,,\n",
                "");
        assertThat(refused.<List<String>>path("first_errors.collect { it.line + ' ' + it.field + ' ' + it.code }"))
                .containsExactly(
                        "2 Sitio web de la organización web-address",
                        "2 Estado del servicio choice",
                        "2 Horario del servicio hours",
                        "2 Costo cost",
                        "2 País country",
                        "2 Latitud max",
                        "3 Horario del servicio hours-ambiguous",
                        "5 Organización required",
                        "5 Horario del servicio hours");
        assertThat(refused.<Integer>path("errors")).isEqualTo(9);
        assertThat(refused.<Integer>path("created")).isZero();
        assertThat(refused.<String>path("first_errors[1].detail")).contains("activo, inactivo, ya no existe");
        assertThat(refused.<String>path("first_errors[5].detail")).contains("90");
    }
}
