package org.corredor.tenancy.wall;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** The rules of catalog-lint.sql over a database's catalog. */
final class CatalogLint {
    private static final String RULES = WallDatabase.resource("catalog-lint.sql");

    private CatalogLint() {}

    /** What is wrong, one line each; empty when nothing is. Sees what the connection's own open transaction has changed. */
    static List<String> violations(Connection c) throws SQLException {
        return WallDatabase.strings(c, RULES);
    }
}
