package org.corredor.directory.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.corredor.Api.as;
import static org.corredor.directory.files.FileFormat.CSV;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.corredor.BehindTheWalls;
import org.corredor.OpenTransaction;
import org.junit.jupiter.api.Test;

/** Imports beside other imports and other changes of the same records: one after the other, and none is lost. */
@QuarkusTest
final class ImportRacesIT {
    private static final ImportDesk DESK = new ImportDesk("tijuana");
    private static final String TENANT = "(select id from app.tenant where slug = 'tijuana')";

    private static String mark() {
        return "Prueba " + UUID.randomUUID();
    }

    private static CompletableFuture<String> meanwhile(String csv) {
        return CompletableFuture.supplyAsync(
                () -> DESK.outcome(CSV, csv, ""), task -> Thread.ofPlatform().start(task));
    }

    @Test
    void theSameNewFileTwiceAtOnceIsTakenOnce() {
        String mark = mark();
        String csv = "Clave de la organización,Organización\n" + mark + ",Casa\n";
        try (OpenTransaction other = new OpenTransaction()) {
            // neither can write the organization while somebody is about to have one of that key
            other.run(
                    "insert into app.organization (tenant_id, id, name, description, external_id) values (" + TENANT
                            + ", uuidv7(), 'x', '', ?)",
                    mark);
            CompletableFuture<String> one = meanwhile(csv);
            CompletableFuture<String> two = meanwhile(csv);
            other.awaitWaiting(2);
            other.rollback();
            assertThat(List.of(one.join(), two.join())).containsExactlyInAnyOrder("applied 1/0/0/0", "applied 0/0/1/0");
        }
    }

    @Test
    void aSheetChangesItsColumnsOfWhatIsThereWhenItIsItsTurn() {
        String mark = mark();
        String csv = "Clave de la organización,Organización\n" + mark + ",$\n";
        assertThat(DESK.outcome(CSV, csv.replace("$", "Casa"), "")).isEqualTo("applied 1/0/0/0");
        String id = BehindTheWalls.text("select id::text from app.organization where external_id = ?", mark)
                .orElseThrow();
        try (OpenTransaction other = new OpenTransaction()) {
            other.run("update app.organization set tax_id = 'NUEVO', version = version + 1 where id = ?::uuid", id);
            CompletableFuture<String> sheet = meanwhile(csv.replace("$", "Hogar"));
            other.awaitWaiting(1);
            other.commit();
            assertThat(sheet.join()).isEqualTo("applied 0/1/0/0");
        }
        Response record = as("coordinator.tijuana").get("/v1/centers/tijuana/directory/records/" + id);
        assertThat(record.<String>path("record.name")).isEqualTo("Hogar");
        assertThat(record.<String>path("record.tax_id"))
                .as("what the sheet has no word of")
                .isEqualTo("NUEVO");
    }
}
