package org.corredor.directory.exchange;

import java.sql.SQLException;
import java.util.List;
import org.corredor.directory.sql.Crossings;
import org.corredor.problem.FieldError;
import org.corredor.problem.Problem;
import org.corredor.problem.ProblemType;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** What the functions refuse, by SQLSTATE; their DETAIL holds codes, and ids of the caller's own records, and may be told. */
final class DirectoryRefusal {
    private DirectoryRefusal() {}

    /** The problem a refusal means; a state that is neither a refusal nor a crossing is a defect. */
    static RuntimeException of(SQLException refused, Problem notThere) {
        String state = String.valueOf(refused.getSQLState());
        String detail = detail(refused);
        return switch (state) {
            case "CR001" -> Problem.of(ProblemType.PRECONDITION_FAILED);
            case "CR002" -> Problem.of(ProblemType.DIRECTORY_DECIDED).with("state", detail);
            case "CR003" -> notThere;
            case "CR030" -> Problem.invalid(new FieldError("/record_id", "own-record"));
            case "CR031" -> Problem.of(ProblemType.CORRECTIONS_FULL);
            case "CR033" ->
                Problem.of(ProblemType.TRANSFER_TIED)
                        .with("records", detail.isEmpty() ? List.of() : List.of(detail.split(",", -1)));
            case "CR034" -> Problem.of(ProblemType.OWN_ORGANIZATION);
            case "CR035" -> Problem.invalid(new FieldError("/to", "unknown-reference"));
            default -> Crossings.of(refused);
        };
    }

    private static String detail(SQLException refused) {
        ServerErrorMessage message = refused instanceof PSQLException server ? server.getServerErrorMessage() : null;
        String detail = message == null ? null : message.getDetail();
        return detail == null ? "" : detail;
    }
}
