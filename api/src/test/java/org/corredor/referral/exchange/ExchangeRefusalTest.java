package org.corredor.referral.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.corredor.problem.Problem;
import org.corredor.problem.ProblemType;
import org.junit.jupiter.api.Test;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** What the database says of an agreement becomes a problem that a program can read. */
final class ExchangeRefusalTest {
    @Test
    void anAgreementThatIsMissingSaysWhy() {
        assertThat(members("absent")).isEqualTo(Map.of("reason", "absent"));
        assertThat(members("lapsed")).isEqualTo(Map.of("reason", "lapsed"));
        assertThat(members("fields:case.summary,needs"))
                .isEqualTo(Map.of("reason", "fields", "fields", List.of("case.summary", "needs")));
    }

    private static Map<String, Object> members(String detail) {
        var refused = new PSQLException(new ServerErrorMessage("SERROR\0CCR022\0Mexchange refused\0D" + detail + "\0"));
        Problem problem = (Problem) ExchangeRefusal.of(refused);
        assertThat(problem.type()).isEqualTo(ProblemType.AGREEMENT_MISSING);
        assertThat(problem.type().status()).isEqualTo(403);
        return problem.members();
    }
}
