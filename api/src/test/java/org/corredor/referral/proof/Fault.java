package org.corredor.referral.proof;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.corredor.local.TestNetwork;
import org.corredor.tenancy.wall.WallDatabase;

/** A fault put into the exchange on purpose, and taken out again: a proof that nothing turns red proves nothing. */
final class Fault implements AutoCloseable {
    private final Connection superuser;
    private final List<String> back = new ArrayList<>();

    Fault(WallDatabase database) throws SQLException {
        superuser = TestNetwork.get().superuserDataSource(database.name()).getConnection();
    }

    /** Another text in a function. Fails where the function doesn't have this text (any more). */
    Fault in(String function, String text, String other) throws SQLException {
        String definition = WallDatabase.strings(
                        superuser, "SELECT pg_get_functiondef(('app.' || '" + function + "')::regproc)")
                .getFirst();
        if (!definition.contains(text)) {
            throw new IllegalStateException(function + " has no: " + text);
        }
        WallDatabase.execute(superuser, definition.replace(text, other));
        back.add(definition);
        return this;
    }

    /** A change of the table of transitions, and what undoes it. */
    Fault table(String change, String undo) throws SQLException {
        WallDatabase.execute(superuser, change);
        back.add(undo);
        return this;
    }

    @Override
    public void close() throws SQLException {
        for (String each : back) {
            WallDatabase.execute(superuser, each);
        }
        superuser.close();
    }
}
