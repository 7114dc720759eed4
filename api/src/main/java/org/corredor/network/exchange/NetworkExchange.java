package org.corredor.network.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/**
 * The functions, in the current transaction and as the network. Each throws a {@link org.corredor.problem.Problem} for what the
 * database refuses; the transaction can then only be rolled back.
 */
@ApplicationScoped
public class NetworkExchange {
    private static final String PUBLISH = "SELECT app.publish_protocol(?, ?, ?, ?::jsonb, ?::jsonb, ?::jsonb)";
    private static final String AGREE = "SELECT app.agree(?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String END = "SELECT app.end_agreement(?, ?, ?)";

    private final EntityManager database;

    NetworkExchange(EntityManager database) {
        this.database = database;
    }

    /** A version of the protocol: its members in JSON. */
    public record Version(
            UUID id, String label, @Nullable Instant inForceFrom, String steps, String defaults, String ceilings) {}

    /** An agreement: who by slug, what by codes. */
    public record Agreed(
            UUID id,
            String first,
            String second,
            String scope,
            String about,
            List<String> fields,
            LocalDate startsOn,
            @Nullable LocalDate endsOn,
            int graceDays) {}

    /** Publishes a version; 422 for a label or an instant that another has, and for one that is past. */
    public void publish(Version version) {
        Instant from = version.inForceFrom();
        run(PUBLISH, call -> {
            call.setObject(1, version.id());
            call.setString(2, version.label());
            call.setObject(3, from == null ? null : from.atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE);
            call.setString(4, version.steps());
            call.setString(5, version.defaults());
            call.setString(6, version.ceilings());
        });
    }

    /** Makes an agreement, at the network and at both parties; 422 for a party that isn't one, 409 where there is one already. */
    public void agree(Agreed agreed) {
        run(AGREE, call -> {
            call.setObject(1, agreed.id());
            call.setString(2, agreed.first());
            call.setString(3, agreed.second());
            call.setString(4, agreed.scope());
            call.setString(5, agreed.about());
            call.setArray(
                    6,
                    call.getConnection().createArrayOf("text", agreed.fields().toArray()));
            call.setObject(7, agreed.startsOn());
            call.setObject(8, agreed.endsOn(), Types.DATE);
            call.setInt(9, agreed.graceDays());
        });
    }

    /** Ends an agreement now, at the network and at both parties; 412 for another version, 409 for one that has ended. */
    public void end(UUID agreement, int version, @Nullable Integer graceDays) {
        run(END, call -> {
            call.setObject(1, agreement);
            call.setInt(2, version);
            call.setObject(3, graceDays, Types.INTEGER);
        });
        database.clear();
    }

    private void run(String sql, Binding binding) {
        database.unwrap(Session.class).doWork(connection -> {
            try (PreparedStatement call = connection.prepareStatement(sql)) {
                binding.bind(call);
                try (ResultSet done = call.executeQuery()) {
                    done.next();
                }
            } catch (SQLException refused) {
                throw NetworkRefusal.of(refused);
            }
        });
    }

    /** Sets a call's parameters. */
    @FunctionalInterface
    private interface Binding {
        void bind(PreparedStatement call) throws SQLException;
    }
}
