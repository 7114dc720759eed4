package org.corredor.isolation;

import static org.corredor.Api.anonymous;
import static org.corredor.isolation.World.id;
import static org.corredor.isolation.World.made;
import static org.corredor.isolation.World.post;
import static org.corredor.isolation.World.read;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.corredor.isolation.Rows.Row;
import org.jspecify.annotations.Nullable;

/** How each operation on what two centers share of the directory is called rightly: corrections, transfers. */
final class ExchangedRows {
    /** Who offers, and is offered, what the centers under attack decide on. */
    private static final String PEER = "casa-obrera";

    private static final Map<String, Row> ROWS = new TreeMap<>();

    static {
        corrections();
        transfers();
    }

    private ExchangedRows() {}

    static Map<String, Row> all() {
        return ROWS;
    }

    private static void corrections() {
        right(
                "proposeDirectoryCorrection",
                c -> Call.post("coordinator", c, "/directory/corrections", correctionBody(World.RECEIVERS_SERVICE)));
        right(
                "listDirectoryCorrections",
                c -> Call.get("coordinator", c, after(correction(c), "/directory/corrections")));
        right("getDirectoryCorrection", c -> Call.get("coordinator", c, "/directory/corrections/" + correction(c)));
        commands("acceptDirectoryCorrection", "corrections", ExchangedRows::correction, "accept", "{\"apply\": false}");
        commands(
                "rejectDirectoryCorrection",
                "corrections",
                ExchangedRows::correction,
                "reject",
                "{\"reason\": \"not-so\"}");
    }

    private static void transfers() {
        right(
                "offerDirectoryTransfer",
                c -> Call.post("coordinator", c, "/directory/transfers", offerBody(RecordRows.organization(c), PEER)));
        right("listDirectoryTransfers", c -> Call.get("coordinator", c, after(given(c), "/directory/transfers")));
        right("getDirectoryTransfer", c -> Call.get("coordinator", c, "/directory/transfers/" + given(c)));
        commands("acceptDirectoryTransfer", "transfers", ExchangedRows::offered, "accept", null);
        commands("declineDirectoryTransfer", "transfers", ExchangedRows::offered, "decline", null);
        commands("cancelDirectoryTransfer", "transfers", ExchangedRows::given, "cancel", null);
    }

    static String correctionBody(String record) {
        return "{\"record_id\": \"" + record
                + "\", \"field\": \"description\", \"text\": \"Cierra a mediodía\", \"language\": \"es\"}";
    }

    /** One that the public proposed for a record of the center's. */
    private static String correction(String center) {
        return id(made(
                anonymous().body(correctionBody(RecordRows.published(center))).post("/hsds/corrections")));
    }

    private static String offerBody(String organization, String to) {
        return "{\"record_id\": \"" + organization + "\", \"to\": \"" + to + "\"}";
    }

    private static String given(String center) {
        return offer(center, PEER);
    }

    private static String offered(String center) {
        return offer(PEER, center);
    }

    private static String offer(String from, String to) {
        return id(post(from, "/directory/transfers", offerBody(RecordRows.organization(from), to)));
    }

    private static void right(String operation, Function<String, Call> call) {
        ROWS.put(operation, new Row(Rows.VICTIM, call, call));
    }

    private static void commands(
            String operation, String list, Function<String, String> record, String command, @Nullable String body) {
        right(operation, c -> {
            String path = "/directory/" + list + "/" + record.apply(c);
            return Call.post("coordinator", c, path + "/" + command, body).ifMatch(read("coordinator", c, path));
        });
    }

    private static String after(String made, String path) {
        if (made.isEmpty()) {
            throw new IllegalStateException("nothing was made");
        }
        return path;
    }
}
