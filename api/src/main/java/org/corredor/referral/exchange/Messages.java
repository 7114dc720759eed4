package org.corredor.referral.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.corredor.crypto.Sealed;
import org.jspecify.annotations.Nullable;

/**
 * What the two sides of an accepted referral say to each other, sealed: written to both in one transaction, read under the rules of
 * the package. What the database refuses is thrown as the {@link org.corredor.problem.Problem} it means.
 */
@ApplicationScoped
public class Messages {
    private static final String SAY = "SELECT app.exchange_say(?, ?, ?)";
    private static final String READ =
            "SELECT id, by_side, place, ciphertext, at, read_at FROM app.exchange_messages(?, ?, ?, ?)";
    private static final String MARK = "SELECT app.exchange_mark_read(?, ?)";

    private final Calls calls;

    Messages(Calls calls) {
        this.calls = calls;
    }

    /**
     * A message as stored.
     *
     * @param by ORIGIN or RECEIVER
     * @param place what the ciphertext is bound to
     * @param readAt when the other side marked it as read
     */
    public record Stored(
            UUID id,
            String by,
            UUID place,
            Sealed text,
            Instant at,
            @Nullable Instant readAt) {}

    /** Says something; returns the message's id. */
    public UUID say(UUID referral, UUID place, Sealed text) {
        return calls.run(
                SAY,
                call -> {
                    call.setObject(1, referral);
                    call.setObject(2, place);
                    call.setBytes(3, text.bytes());
                },
                rows -> {
                    rows.next();
                    return rows.getObject(1, UUID.class);
                });
    }

    /** Latest first, below {@code before} when that is there. */
    public List<Stored> page(UUID referral, @Nullable UUID before, int atMost) {
        return read(referral, before, null, atMost);
    }

    /** One of them, if it is there. */
    public Optional<Stored> one(UUID referral, UUID message) {
        return read(referral, null, message, 1).stream().findFirst();
    }

    private List<Stored> read(UUID referral, @Nullable UUID before, @Nullable UUID only, int atMost) {
        return calls.run(
                READ,
                call -> {
                    call.setObject(1, referral);
                    call.setObject(2, before, Types.OTHER);
                    call.setObject(3, only, Types.OTHER);
                    call.setInt(4, atMost);
                },
                rows -> {
                    List<Stored> page = new ArrayList<>();
                    while (rows.next()) {
                        page.add(stored(rows));
                    }
                    return page;
                });
    }

    /** Marks what the other side said, up to this message, as read; returns how many that were. */
    public int markRead(UUID referral, UUID until) {
        return calls.number(MARK, call -> {
            call.setObject(1, referral);
            call.setObject(2, until);
        });
    }

    private static Stored stored(ResultSet row) throws SQLException {
        OffsetDateTime read = row.getObject(6, OffsetDateTime.class);
        return new Stored(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getObject(3, UUID.class),
                Sealed.of(row.getBytes(4)),
                row.getObject(5, OffsetDateTime.class).toInstant(),
                read == null ? null : read.toInstant());
    }
}
