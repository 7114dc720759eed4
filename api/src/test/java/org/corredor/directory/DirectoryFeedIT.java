package org.corredor.directory;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.corredor.NetworkResource;
import org.corredor.local.TestNetwork;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A mirror that follows the feed ends equal to the directory, whoever writes, deletes and commits in whatever order meanwhile. */
@QuarkusTest
final class DirectoryFeedIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long SEED = 20260105;
    private static final int ROUNDS = 25;

    /** Owners and an organization of each: two who write at once don't wait for each other's publication. */
    private static final Map<String, String> OWNERS = Map.of(
            "0190a000-0000-7000-8000-0000000000e1", "0190a000-0000-7000-8000-00000000d1e0",
            "0190a000-0000-7000-8000-0000000000c3", "0190a000-0000-7000-8000-00000000d030",
            "0190a000-0000-7000-8000-0000000000c4", "0190a000-0000-7000-8000-00000000d040");

    @BeforeAll
    static void records() throws SQLException {
        DirectoryRecords.store();
    }

    @Test
    void whoCommitsLateIsNotPassedOver() throws SQLException {
        String start = Mirror.drained().after;
        String late = UUID.randomUUID().toString();
        String early = UUID.randomUUID().toString();
        List<String> owners = OWNERS.keySet().stream().sorted().toList();
        try (Connection slow = writer();
                Connection quick = writer()) {
            add(slow, owners.get(0), late);
            add(quick, owners.get(1), early);
            quick.commit();
            assertThat(idsAfter(start))
                    .as(
                            "an order by time or number alone would show the later one now, and never go back for the earlier")
                    .doesNotContain(early, late);
            slow.commit();
            assertThat(idsAfter(start)).containsOnlyOnce(late, early).containsSubsequence(late, early);
            remove(slow, owners.get(0), late);
            remove(quick, owners.get(1), early);
            slow.commit();
            quick.commit();
        }
        Mirror mirror = new Mirror();
        mirror.after = start;
        mirror.drain();
        assertThat(mirror.records).isEmpty();
    }

    @Test
    void aMirrorEndsEqualToTheDirectory() throws Exception {
        Mirror mirror = new Mirror();
        try (ExecutorService threads = Executors.newFixedThreadPool(OWNERS.size())) {
            List<Future<?>> writing = new ArrayList<>();
            OWNERS.keySet().forEach(owner -> writing.add(threads.submit(writes(owner))));
            while (writing.stream().anyMatch(writer -> !writer.isDone())) {
                mirror.page(7);
            }
            for (Future<?> writer : writing) {
                writer.get();
            }
        }
        mirror.drain();
        assertThat(mirror.deleted).as("tombstones that came by").isPositive();
        assertThat(mirror.records).isEqualTo(directory());
    }

    @Test
    void aPlaceThatIsNoneAndAPageTooLargeAreRefused() {
        assertThat(Hsds.status("changes?after=nonsense")).isEqualTo(400);
        assertThat(Hsds.status("changes?limit=0")).isEqualTo(422);
        assertThat(Hsds.status("changes?limit=501")).isEqualTo(422);
    }

    /** A center's day, told by a seed: adds, changes, suspends and removes, and at the end leaves nothing of its own. */
    private static Callable<Void> writes(String owner) {
        return () -> {
            Random random = new Random(SEED + owner.hashCode());
            List<String> own = new ArrayList<>();
            try (Connection writer = writer()) {
                for (int round = 0; round < ROUNDS; round++) {
                    if (own.isEmpty() || random.nextInt(3) == 0) {
                        String id = UUID.randomUUID().toString();
                        add(writer, owner, id);
                        own.add(id);
                    } else if (random.nextBoolean()) {
                        change(writer, owner, own.get(random.nextInt(own.size())), random.nextInt(4) == 0);
                    } else {
                        remove(writer, owner, own.remove(random.nextInt(own.size())));
                    }
                    if (random.nextInt(5) == 0) {
                        writer.rollback();
                        own.removeIf(id -> !isThere(writer, id));
                    } else {
                        writer.commit();
                    }
                }
                for (String id : own) {
                    remove(writer, owner, id);
                }
                writer.commit();
            }
            return null;
        };
    }

    private static boolean isThere(Connection writer, String id) {
        try (Statement statement = writer.createStatement()) {
            as(statement, "app_owner");
            try (var row = statement.executeQuery("select 1 from app.service where id = '" + id + "'")) {
                return row.next();
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static void add(Connection writer, String owner, String id) throws SQLException {
        write(writer, owner, id, """
                insert into app.service (tenant_id, id, organization_id, name, status, publication)
                values ('%s', '%s', '%s', 'Efímero', 'active', 'published')""".formatted(owner, id, OWNERS.get(owner)));
    }

    private static void change(Connection writer, String owner, String id, boolean suspend) throws SQLException {
        write(writer, owner, id, """
                update app.service set alert = clock_timestamp()::text, publication = '%s'
                where tenant_id = '%s' and id = '%s'""".formatted(suspend ? "suspended" : "published", owner, id));
    }

    private static void remove(Connection writer, String owner, String id) throws SQLException {
        write(writer, owner, id, "delete from app.service where tenant_id = '" + owner + "' and id = '" + id + "'");
    }

    private static void write(Connection writer, String owner, String id, String sql) throws SQLException {
        try (Statement statement = writer.createStatement()) {
            as(statement, "app_owner");
            statement.execute(sql);
            as(statement, "app_publish");
            statement.execute("set local app.tenant_id = '" + owner + "'");
            statement.execute("select app.publish_directory(array['" + id + "']::uuid[])");
        }
    }

    private static void as(Statement statement, String role) throws SQLException {
        statement.execute("set local role none");
        statement.execute("set local role app_owner");
        if (!role.equals("app_owner")) {
            statement.execute("set local role " + role);
        }
    }

    private static Connection writer() throws SQLException {
        Connection connection = TestNetwork.get()
                .dataSource(NetworkResource.DATABASE, "app_migrate")
                .getConnection();
        connection.setAutoCommit(false);
        return connection;
    }

    private static List<String> idsAfter(String place) {
        List<String> ids = new ArrayList<>();
        Hsds.get("changes?limit=500&after=" + place)
                .path("items")
                .forEach(change -> ids.add(change.path("id").textValue()));
        return ids;
    }

    private static Map<String, JsonNode> directory() throws Exception {
        Map<String, JsonNode> records = new HashMap<>();
        try (Connection connection = TestNetwork.get()
                        .superuserDataSource(NetworkResource.DATABASE)
                        .getConnection();
                Statement statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "select kind || ' ' || id, document::text from app.directory_record where audience = 'public'")) {
            while (rows.next()) {
                records.put(rows.getString(1), JSON.readTree(rows.getString(2)));
            }
        }
        return records;
    }

    /** What somebody keeps who follows the feed. */
    private static final class Mirror {
        private final Map<String, JsonNode> records = new HashMap<>();
        private String after = "";
        private int deleted;

        static Mirror drained() {
            Mirror mirror = new Mirror();
            mirror.drain();
            return mirror;
        }

        void drain() {
            boolean more;
            do {
                more = page(500);
            } while (more);
        }

        boolean page(int limit) {
            JsonNode page = Hsds.get("changes?limit=" + limit + (after.isEmpty() ? "" : "&after=" + after));
            page.path("items").forEach(this::take);
            after = page.path("after").textValue();
            return page.path("more").booleanValue();
        }

        private void take(JsonNode change) {
            String key =
                    change.path("kind").textValue() + " " + change.path("id").textValue();
            if (change.path("deleted").booleanValue()) {
                records.remove(key);
                deleted++;
            } else {
                records.put(key, change.path("record"));
            }
        }
    }
}
