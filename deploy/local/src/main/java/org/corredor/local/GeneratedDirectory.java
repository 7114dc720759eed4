package org.corredor.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * A large directory of made-up services in real cities, for tests of search and for measuring it: {@code directory/generate.sql} by
 * its parameters, then published in batches. It is SQL in the resources and no migration, and no calls of the API, because it must be
 * written in seconds; it goes through the same publishing as everybody's records. The same plan gives the same directory, id for id,
 * and carrying it out again changes nothing.
 */
public final class GeneratedDirectory {
    /** Whose it is unless somebody names another. */
    public static final String CENTER = "directorio-ficticio";

    /** Organizations published in one transaction: about a thousand services, some seconds. */
    private static final int BATCH = 100;

    private final DataSource migrate;
    private final Path sql;

    /**
     * What to make.
     *
     * @param center slug of the tenant that owns it; made when there is none. A center with a profile of its own is refused
     * @param services from 1
     * @param locations from 1
     */
    public record Plan(String center, int services, int locations, int seed) {}

    /** Told after each batch how many of how many organizations are published. */
    @FunctionalInterface
    public interface Progress {
        /** Nothing to tell: for tests. */
        Progress UNSEEN = (done, all) -> {};

        /** So many organizations stand in the directory. */
        void published(int done, int all);
    }

    /**
     * For a database.
     *
     * @param migrate connections as {@code app_migrate}; the file runs as {@code app_owner}, publishing as {@code app_publish}
     */
    public GeneratedDirectory(DataSource migrate) throws IOException {
        this.migrate = migrate;
        this.sql = Checkout.find().root().resolve("deploy/local/src/main/resources/directory/generate.sql");
    }

    /**
     * Writes and publishes it.
     *
     * @throws LocalProblem {@code problem.generate.center} when the tenant named is a center of its own
     */
    public void fill(Plan plan, Progress progress) throws IOException, SQLException {
        try (Connection c = migrate.getConnection()) {
            c.setAutoCommit(false);
            UUID tenant = tenant(c, plan.center());
            write(c, tenant, plan);
            publish(c, tenant, progress);
            run(c, "set local role app_owner");
            run(c, "analyze app.directory_record, app.directory_offer");
            c.commit();
        }
    }

    private static UUID tenant(Connection c, String slug) throws SQLException {
        run(c, "set local role app_owner");
        try (PreparedStatement made = c.prepareStatement("""
                insert into app.tenant (id, slug, kind, zone)
                values (overlay(overlay(md5(?) placing '7' from 13) placing '8' from 17)::uuid, ?, 'CENTER', 'America/Mexico_City')
                on conflict (slug) do nothing""")) {
            made.setString(1, slug);
            made.setString(2, slug);
            made.executeUpdate();
        }
        try (PreparedStatement asked = c.prepareStatement("""
                select id from app.tenant t where slug = ? and kind = 'CENTER'
                and not exists (select from app.center_profile p where p.tenant_id = t.id)""")) {
            asked.setString(1, slug);
            try (ResultSet found = asked.executeQuery()) {
                if (!found.next()) {
                    c.rollback();
                    throw new LocalProblem("problem.generate.center", slug);
                }
                return found.getObject(1, UUID.class);
            }
        }
    }

    private void write(Connection c, UUID tenant, Plan plan) throws IOException, SQLException {
        set(c, "generate.tenant", tenant.toString());
        set(c, "generate.services", String.valueOf(plan.services()));
        set(c, "generate.locations", String.valueOf(plan.locations()));
        set(c, "generate.seed", String.valueOf(plan.seed()));
        run(c, Files.readString(sql));
        run(c, """
                analyze app.organization, app.location, app.service, app.service_at_location, app.address, app.language, app.schedule,
                  app.attribute, app.translation, app.verification, app.eligibility_rule, app.cost_option, app.required_document,
                  app.phone""");
        c.commit();
    }

    private static void publish(Connection c, UUID tenant, Progress progress) throws SQLException {
        List<UUID> organizations = organizations(c, tenant);
        for (int from = 0; from < organizations.size(); from += BATCH) {
            int to = Math.min(from + BATCH, organizations.size());
            run(c, "set local role app_publish");
            set(c, "app.tenant_id", tenant.toString());
            Array ids = c.createArrayOf("uuid", organizations.subList(from, to).toArray());
            try (PreparedStatement s = c.prepareStatement("select app.publish_directory(?)")) {
                s.setArray(1, ids);
                s.execute();
            }
            c.commit();
            progress.published(to, organizations.size());
        }
    }

    private static List<UUID> organizations(Connection c, UUID tenant) throws SQLException {
        run(c, "set local role app_owner");
        List<UUID> ids = new ArrayList<>();
        try (PreparedStatement s =
                c.prepareStatement("select id from app.organization where tenant_id = ? order by id")) {
            s.setObject(1, tenant);
            try (ResultSet found = s.executeQuery()) {
                while (found.next()) {
                    ids.add(found.getObject(1, UUID.class));
                }
            }
        }
        c.commit();
        return ids;
    }

    /** Until the transaction ends. */
    private static void set(Connection c, String name, String value) throws SQLException {
        try (PreparedStatement s = c.prepareStatement("select set_config(?, ?, true)")) {
            s.setString(1, name);
            s.setString(2, value);
            s.execute();
        }
    }

    private static void run(Connection c, String sql) throws SQLException {
        try (Statement s = c.createStatement()) {
            s.execute(sql);
        }
    }
}
