package org.corredor.network.exchange;

import java.sql.SQLException;
import org.corredor.problem.FieldError;
import org.corredor.problem.Outage;
import org.corredor.problem.Problem;
import org.corredor.problem.ProblemType;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** What the functions refuse, by SQLSTATE; their DETAIL holds codes, and ids of the network's own records, and may be told. */
final class NetworkRefusal {
    private NetworkRefusal() {}

    /** The problem a refusal means; a state that is no refusal is a defect. */
    static RuntimeException of(SQLException refused) {
        String state = String.valueOf(refused.getSQLState());
        String detail = detail(refused);
        return switch (state) {
            case "CR001" -> Problem.of(ProblemType.PRECONDITION_FAILED);
            case "CR002" -> Problem.of(ProblemType.AGREEMENT_ENDED);
            case "CR003" -> Problem.notFound();
            case "CR040" -> unpublished(detail);
            case "CR041" ->
                Problem.invalid(
                        detail.equals("parties")
                                ? new FieldError("/second", "conflict")
                                : new FieldError("/" + detail, "unknown-reference"));
            case "CR042" -> Problem.of(ProblemType.AGREEMENT_OVERLAPS).with("agreement", detail);
            default -> Outage.orDefect(refused, "the network's database refused");
        };
    }

    private static Problem unpublished(String detail) {
        return Problem.invalid(
                switch (detail) {
                    case "label" -> new FieldError("/label", "taken");
                    case "in_force_from" -> new FieldError("/in_force_from", "taken");
                    default -> new FieldError("/in_force_from", "past");
                });
    }

    private static String detail(SQLException refused) {
        ServerErrorMessage message = refused instanceof PSQLException server ? server.getServerErrorMessage() : null;
        String detail = message == null ? null : message.getDetail();
        return detail == null ? "" : detail;
    }
}
