package org.corredor.referral.proof;

import java.sql.SQLException;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** A refusal of the exchange as an answer; any other error is one too, which no model expects. */
final class Refusal {
    private Refusal() {}

    static Answer answer(SQLException refused) {
        String state = String.valueOf(refused.getSQLState());
        if (!state.startsWith("CR")) {
            return Answer.refused(state + " " + refused.getMessage());
        }
        ServerErrorMessage message = refused instanceof PSQLException server ? server.getServerErrorMessage() : null;
        String detail = message == null ? null : message.getDetail();
        return detail == null || detail.isEmpty() ? Answer.refused(state) : Answer.refused(state, detail);
    }
}
