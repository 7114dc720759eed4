package org.corredor.tenancy;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.corredor.problem.Outage;

/**
 * Where jobs find out for whom there is something to do: tenant, kind, time and an id, no content. A job takes an item
 * inside the tenant's own transaction, so with many copies of the API each item is done once: the row is deleted by
 * whoever commits.
 */
@ApplicationScoped
public class DueWork {
    private static final String READY =
            "SELECT tenant_id, id FROM app.due_work WHERE kind = ? AND due_at <= ? ORDER BY due_at, id LIMIT ? OFFSET ?";
    private static final String TAKE = "DELETE FROM app.due_work WHERE tenant_id = ? AND kind = ? AND id = ?";
    private static final String PLAN =
            "INSERT INTO app.due_work (tenant_id, kind, due_at, id) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING";

    private final AgroalDataSource database;
    private final Clock clock;

    DueWork(AgroalDataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** One thing to do. */
    public record Item(TenantId tenant, String kind, UUID id) {}

    /**
     * What is due of a kind, oldest first; read in a transaction of its own.
     *
     * @param left how many of the oldest to pass over
     */
    List<Item> ready(String kind, int atMost, int left) {
        return QuarkusTransaction.requiringNew().call(() -> {
            try (var connection = database.getConnection();
                    PreparedStatement query = connection.prepareStatement(READY)) {
                query.setString(1, kind);
                query.setTimestamp(2, Timestamp.from(clock.instant()));
                query.setInt(3, atMost);
                query.setInt(4, left);
                List<Item> items = new ArrayList<>();
                try (ResultSet rows = query.executeQuery()) {
                    while (rows.next()) {
                        items.add(new Item(
                                new TenantId(rows.getObject(1, UUID.class)), kind, rows.getObject(2, UUID.class)));
                    }
                }
                return items;
            }
        });
    }

    /** Takes an item in the current transaction; false when another has it. */
    public boolean take(Item item) {
        try (var connection = database.getConnection();
                PreparedStatement delete = connection.prepareStatement(TAKE)) {
            delete.setObject(1, item.tenant().value());
            delete.setString(2, item.kind());
            delete.setObject(3, item.id());
            return delete.executeUpdate() == 1;
        } catch (SQLException failed) {
            throw Outage.orDefect(failed, "due work could not be taken");
        }
    }

    /** Plans an item in the current transaction; the same item twice is one. */
    public void plan(Item item, Instant dueAt) {
        try (var connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(PLAN)) {
            insert.setObject(1, item.tenant().value());
            insert.setString(2, item.kind());
            insert.setTimestamp(3, Timestamp.from(dueAt));
            insert.setObject(4, item.id());
            insert.executeUpdate();
        } catch (SQLException failed) {
            throw Outage.orDefect(failed, "due work could not be planned");
        }
    }
}
