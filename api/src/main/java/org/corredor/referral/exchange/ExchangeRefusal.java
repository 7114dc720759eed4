package org.corredor.referral.exchange;

import java.sql.SQLException;
import java.util.List;
import org.corredor.problem.FieldError;
import org.corredor.problem.Problem;
import org.corredor.problem.ProblemType;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** What the exchange functions refuse, by SQLSTATE; their DETAIL holds codes only and may be told. */
final class ExchangeRefusal {
    private ExchangeRefusal() {}

    /** The problem a refusal means; a state that is no refusal is a defect. */
    static RuntimeException of(SQLException refused) {
        String state = String.valueOf(refused.getSQLState());
        String detail = detail(refused);
        return switch (state) {
            case "CR001" -> Problem.of(ProblemType.PRECONDITION_FAILED);
            case "CR002" -> Problem.of(ProblemType.REFERRAL_STATE).with("state", detail);
            case "CR003" -> Problem.notFound();
            case "CR010" -> Problem.of(ProblemType.SERVICE_TAKES_NO_REFERRALS);
            case "CR011" -> Problem.of(ProblemType.REFERRAL_TO_ONESELF);
            case "CR012" -> Problem.invalid(new FieldError("", "format"));
            case "CR013" -> Problem.of(ProblemType.SERVICE_NOT_ON_PAPER);
            case "CR014" -> Problem.invalid(new FieldError("/code", "form-code-other"));
            case "CR020" -> Problem.of(ProblemType.CONSENT_MISSING).with("reason", detail);
            case "CR021" -> Problem.of(ProblemType.CONSENT_SCOPE).with("fields", List.of(detail.split(",", -1)));
            default -> new IllegalStateException("the exchange failed: SQLSTATE " + state);
        };
    }

    private static String detail(SQLException refused) {
        ServerErrorMessage message = refused instanceof PSQLException server ? server.getServerErrorMessage() : null;
        String detail = message == null ? null : message.getDetail();
        return detail == null ? "" : detail;
    }
}
