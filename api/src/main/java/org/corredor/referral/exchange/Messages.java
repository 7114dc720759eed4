package org.corredor.referral.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.corredor.crypto.Sealed;

/**
 * What the two sides of an accepted referral say to each other, sealed: written to both in one transaction; read by {@link SealedMessages}. What the database refuses is thrown as the {@link org.corredor.problem.Problem} it means.
 */
@ApplicationScoped
public class Messages {
    private static final String SAY = "SELECT app.exchange_say(?, ?, ?)";
    private static final String MARK = "SELECT app.exchange_mark_read(?, ?)";

    private final Calls calls;

    Messages(Calls calls) {
        this.calls = calls;
    }

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

    /** Marks what the other side said, up to this message, as read; returns how many that were. */
    public int markRead(UUID referral, UUID until) {
        return calls.number(MARK, call -> {
            call.setObject(1, referral);
            call.setObject(2, until);
        });
    }
}
