package org.corredor.isolation;

import static org.corredor.Api.as;
import static org.corredor.isolation.World.id;
import static org.corredor.isolation.World.made;
import static org.corredor.isolation.World.post;
import static org.corredor.isolation.World.read;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.corredor.isolation.Rows.Row;
import org.jspecify.annotations.Nullable;

/** How each operation on a center's own records of the directory is called rightly. */
final class RecordRows {
    private static final Map<String, Row> ROWS = new TreeMap<>();

    static {
        drafts();
        records();
    }

    private RecordRows() {}

    static Map<String, Row> all() {
        return ROWS;
    }

    private static void drafts() {
        creates("createOrganization", "organizations", c -> organizationBody());
        creates("createLocation", "locations", c -> locationBody(organization(c)));
        creates("createService", "services", c -> serviceBody(organization(c)));
        creates("createServiceAtLocation", "service-at-locations", RecordRows::givenBody);
        changes("changeOrganization", "organizations", RecordRows::organization, "{\"tax_status\": \"A.C.\"}");
        changes("changeLocation", "locations", RecordRows::location, "{\"transportation\": \"Camión\"}");
        changes("changeService", "services", RecordRows::service, "{\"alert\": \"Nuevo horario\"}");
        changes(
                "changeServiceAtLocation",
                "service-at-locations",
                RecordRows::given,
                "{\"description\": \"Al fondo\"}");
    }

    private static void records() {
        right("listDirectoryRecords", c -> {
            organization(c);
            return Call.get("coordinator", c, "/directory/records");
        });
        right("getDirectoryRecord", c -> Call.get("coordinator", c, "/directory/records/" + service(c)));
        commands("removeDirectoryRecord", "DELETE", "records/%s", RecordRows::organization, null);
        commands("publishDirectoryRecord", "POST", "records/%s/publish", RecordRows::organization, null);
        commands("suspendDirectoryRecord", "POST", "records/%s/suspend", RecordRows::published, null);
        commands(
                "verifyDirectoryRecord",
                "POST",
                "records/%s/verify",
                RecordRows::organization,
                "{\"parts\": [\"whole\"], \"method\": \"phone\"}");
        commands(
                "setServiceAvailability",
                "POST",
                "services/%s/availability",
                RecordRows::service,
                "{\"status\": \"temporarily closed\"}");
        commands(
                "putDirectoryTranslation",
                "PUT",
                "records/%s/translations/en",
                RecordRows::organization,
                "{\"name\": \"House\"}");
    }

    private static void right(String operation, Function<String, Call> call) {
        ROWS.put(operation, new Row(Rows.VICTIM, call, call));
    }

    private static void creates(String operation, String list, Function<String, String> body) {
        right(operation, c -> Call.post("coordinator", c, "/directory/" + list, body.apply(c)));
    }

    private static void changes(String operation, String list, Function<String, String> record, String patch) {
        commands(operation, "PATCH", list + "/%s", record, patch);
    }

    /** On the version of the record that is read where all are. */
    private static void commands(
            String operation, String verb, String path, Function<String, String> record, @Nullable String body) {
        right(operation, c -> {
            String id = record.apply(c);
            return new Call("coordinator", verb, c, "/directory/" + path.replace("%s", id), body, null)
                    .ifMatch(read("coordinator", c, "/directory/records/" + id));
        });
    }

    private static String organizationBody() {
        return "{\"name\": \"Casa de prueba\", \"description\": \"Inventada\"}";
    }

    static String organization(String center) {
        return id(post(center, "/directory/organizations", organizationBody()));
    }

    /** An organization that everybody sees. */
    static String published(String center) {
        String id = organization(center);
        String path = "/directory/records/" + id;
        made(Call.post("coordinator", center, path + "/publish", null)
                .ifMatch(read("coordinator", center, path))
                .send(as("coordinator." + center)));
        return id;
    }

    private static String locationBody(String organization) {
        return "{\"organization_id\": \"" + organization + "\", \"location_type\": \"physical\"}";
    }

    private static String location(String center) {
        return id(post(center, "/directory/locations", locationBody(organization(center))));
    }

    private static String serviceBody(String organization) {
        return "{\"organization_id\": \"" + organization + "\", \"name\": \"Comedor\", \"status\": \"active\"}";
    }

    private static String service(String center) {
        return id(post(center, "/directory/services", serviceBody(organization(center))));
    }

    private static String givenBody(String center) {
        return "{\"service_id\": \"" + service(center) + "\", \"location_id\": \"" + location(center) + "\"}";
    }

    private static String given(String center) {
        return id(post(center, "/directory/service-at-locations", givenBody(center)));
    }
}
