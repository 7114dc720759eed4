package org.corredor.tenancy.wall;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.corredor.tenancy.wall.WallDatabase.WalledTable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Takes down each wall of each table in a copy of the database: every time something must turn red, and green again after. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WallMutationIT {
    private static final String TENANT = "(tenant_id = app.tid())";

    /** One wall taken down; {@code leaks}: an application's fault gets through at once, so the injected bugs see it too. */
    enum Mutation {
        NO_RESTRICTIVE_POLICY("DROP POLICY wall ON app.%1$s", restore("wall", "AS RESTRICTIVE"), false),
        OPEN_PERMISSIVE_POLICY(
                "ALTER POLICY own ON app.%1$s USING (true) WITH CHECK (true)",
                "ALTER POLICY own ON app.%1$s USING " + TENANT + " WITH CHECK " + TENANT, false),
        BOTH_POLICIES(
                NO_RESTRICTIVE_POLICY.down + "; " + OPEN_PERMISSIVE_POLICY.down,
                NO_RESTRICTIVE_POLICY.up + "; " + OPEN_PERMISSIVE_POLICY.up,
                true),
        NOT_FORCED(
                "ALTER TABLE app.%1$s NO FORCE ROW LEVEL SECURITY",
                "ALTER TABLE app.%1$s FORCE ROW LEVEL SECURITY", false),
        DISABLED(
                "ALTER TABLE app.%1$s DISABLE ROW LEVEL SECURITY",
                "ALTER TABLE app.%1$s ENABLE ROW LEVEL SECURITY", true);

        private final String down;
        private final String up;
        private final boolean leaks;

        Mutation(String down, String up, boolean leaks) {
            this.down = down;
            this.up = up;
            this.leaks = leaks;
        }

        private static String restore(String policy, String kind) {
            return "CREATE POLICY " + policy + " ON app.%1$s " + kind + " TO app_rw USING " + TENANT + " WITH CHECK "
                    + TENANT;
        }
    }

    private WallDatabase copy;
    private List<WalledTable> tables;

    @BeforeAll
    void copy() throws SQLException {
        WallDatabase original = WallDatabase.create("wall_original");
        copy = original.copy("wall_mutated");
        original.drop();
        tables = copy.walledTables();
    }

    @AfterAll
    void drop() {
        copy.drop();
    }

    @ParameterizedTest
    @EnumSource(Mutation.class)
    void aWallTakenDownIsSeen(Mutation mutation) throws SQLException {
        InjectedBugs bugs = new InjectedBugs(copy);
        for (WalledTable table : tables) {
            copy.asOwner(mutation.down.formatted(table.name()));
            List<String> violations = violations();
            assertFalse(violations.isEmpty(), () -> mutation + " of " + table.name() + " went unseen");
            assertTrue(violations.stream().allMatch(v -> v.startsWith(table.name() + ":")), violations::toString);
            // A table that app_rw has no right to at all is shut by that too.
            assertEquals(
                    mutation.leaks && table.readable(),
                    !bugs.leaks(List.of(table)).isEmpty(),
                    () -> mutation + " of " + table.name());
            copy.asOwner(mutation.up.formatted(table.name()));
        }
        assertEquals(List.of(), violations());
        assertEquals(List.of(), bugs.leaks(tables));
    }

    private List<String> violations() throws SQLException {
        try (Connection c = copy.app()) {
            return CatalogLint.violations(c);
        }
    }
}
