package org.corredor.tenancy;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * The API doesn't start under a login that row security can't hold: a superuser, one that may bypass row security, or
 * one that owns (or may become the owner of) a table or function of the schema, the schema or the database, or one that is a member
 * of any role: app_rw has its rights by its own name, and a role it could take would bring more, by SET ROLE even where it doesn't
 * inherit (app_exchange sees two centers). Asked of who logged in
 * too, since a SET ROLE can be taken back by one statement. It holds in every mode.
 */
@ApplicationScoped
class ProductionReadiness {
    private static final String LOGIN = """
            SELECT r.rolname, r.rolsuper, r.rolbypassrls,
                   EXISTS (SELECT FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
                            WHERE n.nspname = 'app' AND pg_catalog.pg_has_role(r.oid, c.relowner, 'MEMBER')) AS owns,
                   EXISTS (SELECT FROM pg_catalog.pg_namespace n
                            WHERE n.nspname = 'app' AND pg_catalog.pg_has_role(r.oid, n.nspowner, 'MEMBER'))
                   OR EXISTS (SELECT FROM pg_catalog.pg_database d
                            WHERE d.datname = current_database() AND pg_catalog.pg_has_role(r.oid, d.datdba, 'MEMBER'))
                      AS holds,
                   EXISTS (SELECT FROM pg_catalog.pg_proc f JOIN pg_catalog.pg_namespace n ON n.oid = f.pronamespace
                            WHERE n.nspname = 'app' AND f.proowner = r.oid) AS defines,
                   EXISTS (SELECT FROM pg_catalog.pg_auth_members m WHERE m.member = r.oid) AS belongs
              FROM pg_catalog.pg_roles r WHERE r.rolname IN (session_user, current_user)
             ORDER BY r.rolname = session_user DESC""";

    private final AgroalDataSource database;

    ProductionReadiness(AgroalDataSource database) {
        this.database = database;
    }

    void check(@Observes @Priority(1) StartupEvent starting) {
        QuarkusTransaction.requiringNew().run(this::refuseUnsafeLogin);
    }

    private void refuseUnsafeLogin() {
        try (var connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet login = statement.executeQuery(LOGIN)) {
            while (login.next()) {
                refuse(login, "rolsuper", "is a superuser");
                refuse(login, "rolbypassrls", "may bypass row security");
                refuse(login, "owns", "owns tables of the schema or may become their owner");
                refuse(login, "defines", "owns functions of the schema");
                refuse(login, "holds", "owns the database or the schema, or may become their owner");
                refuse(login, "belongs", "is a member of another role");
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("the database login could not be checked", failed);
        }
    }

    private static void refuse(ResultSet login, String column, String why) throws SQLException {
        if (login.getBoolean(column)) {
            throw new UnsafeDatabaseLogin(login.getString("rolname"), why);
        }
    }

    /** Why the API refused to start. */
    static final class UnsafeDatabaseLogin extends IllegalStateException {
        private static final long serialVersionUID = 1L;

        UnsafeDatabaseLogin(String login, String why) {
            super("refusing to start: the database login " + login + " " + why + "; use app_rw (deploy/postgres)");
        }
    }
}
