package org.corredor.tenancy.wall;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.corredor.local.TestNetwork;
import org.junit.jupiter.api.Test;

/** Many requests of many tenants over few connections: no transaction sees what the one before it was. */
class PoolBleedIT {
    private static final int THREADS = 64;
    private static final int TRANSACTIONS = 40; // of each thread
    private static final List<String> TENANTS = List.of(WallDatabase.ALPHA, WallDatabase.BETA, WallDatabase.GAMMA);

    @Test
    void noTransactionSeesTheOneBeforeIt() throws Exception {
        WallDatabase database = WallDatabase.create("wall_pool");
        int seen = 0;
        try (AgroalDataSource pool = pool(database);
                ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            List<Callable<Integer>> work = new ArrayList<>();
            for (int seed = 0; seed < THREADS; seed++) {
                SplittableRandom random = new SplittableRandom(seed);
                work.add(() -> transactions(pool, random));
            }
            for (Future<Integer> result : threads.invokeAll(work)) {
                seen += result.get();
            }
            assertTrue(pool.getMetrics().creationCount() <= 2, "the pool grew");
        }
        assertTrue(seen > THREADS, "hardly any transaction saw a row");
        try (Connection c = database.app(WallDatabase.GAMMA)) {
            assertEquals(0, WallDatabase.number(c, "SELECT count(*) FROM app.person"));
        }
        database.drop();
    }

    /** How many rows were seen, all of them the transaction's own tenant's. */
    private static int transactions(AgroalDataSource pool, SplittableRandom random) throws SQLException {
        int seen = 0;
        for (int i = 0; i < TRANSACTIONS; i++) {
            int choice = random.nextInt(TENANTS.size() + 1);
            try (Connection c = pool.getConnection()) {
                c.setAutoCommit(false);
                if (choice == TENANTS.size()) { // a request that forgot its tenant
                    assertEquals(0, WallDatabase.number(c, "SELECT count(*) FROM app.person"));
                } else {
                    seen += transaction(c, TENANTS.get(choice));
                }
                end(c, random.nextInt(3));
            }
        }
        return seen;
    }

    private static int transaction(Connection c, String tenant) throws SQLException {
        WallDatabase.enter(c, tenant);
        List<String> owners = WallDatabase.strings(c, "SELECT tenant_id FROM app.person");
        assertTrue(owners.stream().allMatch(tenant::equals), () -> owners + " seen by " + tenant);
        WallDatabase.execute(c, "UPDATE app.person SET updated_at = now()");
        return owners.size();
    }

    /** A commit, a rollback, or a failed statement whose transaction goes back to the pool as it is. */
    private static void end(Connection c, int how) throws SQLException {
        switch (how) {
            case 0 -> c.commit();
            case 1 -> c.rollback();
            default -> {
                try {
                    WallDatabase.execute(c, "SELECT 1 / 0");
                } catch (SQLException e) {
                    assertEquals("22012", e.getSQLState());
                }
            }
        }
    }

    private static AgroalDataSource pool(WallDatabase database) throws SQLException {
        return AgroalDataSource.from(new AgroalDataSourceConfigurationSupplier()
                .metricsEnabled(true)
                .connectionPoolConfiguration(p -> p.maxSize(2)
                        .acquisitionTimeout(Duration.ofMinutes(2))
                        .connectionFactoryConfiguration(f -> f.jdbcUrl(
                                        TestNetwork.get().jdbcUrl(database.name()))
                                .principal(new NamePrincipal("app_rw"))
                                .credential(new SimplePassword(TestNetwork.get().password("app_rw"))))));
    }
}
