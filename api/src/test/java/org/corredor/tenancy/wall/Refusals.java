package org.corredor.tenancy.wall;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.sql.SQLException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.function.Executable;
import org.postgresql.util.PSQLException;

/** What a database refuses must leave every row of every tenant as it was. */
final class Refusals {
    private final WallDatabase database;

    Refusals(WallDatabase database) {
        this.database = database;
    }

    /** Refused with this SQLSTATE and, unless null, this detail; and nothing anywhere has changed. */
    void expect(String state, @Nullable String detail, Executable call) throws SQLException {
        String before = database.fingerprint();
        PSQLException e = assertThrows(PSQLException.class, call);
        assertEquals(state, e.getSQLState(), e.getMessage());
        if (detail != null) {
            String told = Objects.requireNonNull(e.getServerErrorMessage()).getDetail();
            assertEquals(detail, told == null ? "" : told);
        }
        assertEquals(before, database.fingerprint());
    }
}
