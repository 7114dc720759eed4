package org.corredor.tenancy;

import io.agroal.api.AgroalPoolInterceptor;
import io.quarkus.arc.Arc;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.jboss.logging.Logger;

/**
 * The second wall's key: each time the pool hands a connection to a transaction (once, after autocommit is off), the
 * current tenant is set for exactly that transaction. Without one the setting is empty and every walled table shows
 * zero rows. Nothing is thrown from here: an exception would break the pool, so a failure leaves no tenant set.
 */
@Singleton
public class RowSecurity implements AgroalPoolInterceptor {
    private static final Logger LOG = Logger.getLogger(RowSecurity.class);

    @Override
    public void onConnectionAcquire(Connection connection) {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET LOCAL app.tenant_id = '" + tenant() + "'");
        } catch (SQLException failed) {
            LOG.error("the tenant could not be set; this transaction sees nothing: SQLSTATE " + failed.getSQLState());
        }
    }

    /** A parsed UUID's text or nothing: no other text can get into the statement. */
    private static String tenant() {
        if (!Arc.container().requestContext().isActive()) {
            return "";
        }
        return Arc.container()
                .instance(CurrentTenant.class)
                .get()
                .find()
                .map(tenant -> tenant.id().toString())
                .orElse("");
    }
}
