package org.corredor.referral.exchange;

import java.sql.SQLException;
import java.util.List;
import org.corredor.problem.FieldError;
import org.corredor.problem.Outage;
import org.corredor.problem.Problem;
import org.corredor.problem.ProblemType;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** What the exchange functions refuse, by SQLSTATE; their DETAIL holds codes only and may be told. */
final class ExchangeRefusal {
    private ExchangeRefusal() {}

    /** The problem a refusal means, 503 for a database that isn't there; a state that is neither is a defect. */
    static RuntimeException of(SQLException refused) {
        return Outage.of(refused)
                .<RuntimeException>map(outage -> outage)
                .orElseGet(() -> of(String.valueOf(refused.getSQLState()), detail(refused)));
    }

    static RuntimeException of(String state, String detail) {
        return switch (state) {
            case "CR001" -> Problem.of(ProblemType.PRECONDITION_FAILED);
            case "CR002" -> Problem.of(ProblemType.REFERRAL_STATE).with("state", detail);
            case "CR003" -> Problem.notFound();
            case "CR010" ->
                detail.isEmpty()
                        ? Problem.of(ProblemType.SERVICE_TAKES_NO_REFERRALS)
                        : Problem.of(ProblemType.SERVICE_TAKES_NO_REFERRALS).with("reason", detail);
            case "CR011" -> Problem.of(ProblemType.REFERRAL_TO_ONESELF);
            case "CR012" ->
                Problem.invalid(
                        detail.equals("alternatives")
                                ? new FieldError("/alternatives", "unknown-reference")
                                : new FieldError("", "format"));
            case "CR013" ->
                detail.equals("unknown")
                        ? Problem.invalid(new FieldError("/part_of", "unknown-reference"))
                        : Problem.of(ProblemType.REFERRAL_CHAIN).with("rule", detail);
            case "CR014" -> Problem.of(ProblemType.CASE_CUSTODY).with("reason", detail);
            case "CR015" -> Problem.of(ProblemType.SERVICE_NOT_ON_PAPER);
            case "CR016" -> Problem.invalid(new FieldError("/code", "form-code-other"));
            case "CR020" -> Problem.of(ProblemType.CONSENT_MISSING).with("reason", detail);
            case "CR021" -> Problem.of(ProblemType.CONSENT_SCOPE).with("fields", List.of(detail.split(",", -1)));
            case "CR022" -> withoutAgreement(detail);
            default -> new IllegalStateException("the exchange failed: SQLSTATE " + state);
        };
    }

    /** What {@code app.agreement_fault} said: {@code absent}, {@code lapsed}, or {@code fields:} and codes. */
    private static Problem withoutAgreement(String fault) {
        int codes = fault.indexOf(':');
        Problem problem =
                Problem.of(ProblemType.AGREEMENT_MISSING).with("reason", codes < 0 ? fault : fault.substring(0, codes));
        return codes < 0
                ? problem
                : problem.with("fields", List.of(fault.substring(codes + 1).split(",", -1)));
    }

    private static String detail(SQLException refused) {
        ServerErrorMessage message = refused instanceof PSQLException server ? server.getServerErrorMessage() : null;
        String detail = message == null ? null : message.getDetail();
        return detail == null ? "" : detail;
    }
}
