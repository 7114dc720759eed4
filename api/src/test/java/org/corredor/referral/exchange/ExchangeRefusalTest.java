package org.corredor.referral.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.corredor.problem.Problem;
import org.corredor.problem.ProblemType;
import org.junit.jupiter.api.Test;

/** What the database says of an agreement becomes a problem that a program can read. */
final class ExchangeRefusalTest {
    @Test
    void anAgreementThatIsMissingSaysWhy() {
        assertThat(members("absent")).isEqualTo(Map.of("reason", "absent"));
        assertThat(members("lapsed")).isEqualTo(Map.of("reason", "lapsed"));
        assertThat(members("fields:case.summary,needs"))
                .isEqualTo(Map.of("reason", "fields", "fields", List.of("case.summary", "needs")));
    }

    @Test
    void aDatabaseThatIsGoneIsToBeAskedAgainAndAnythingElseIsADefect() {
        for (String gone : List.of("08006", "57P01", "57P03", "40P01")) {
            assertThat(((Problem) ExchangeRefusal.of(new SQLException("gone", gone))).type())
                    .isEqualTo(ProblemType.UNAVAILABLE);
        }
        assertThat(ExchangeRefusal.of(new SQLException("defect", "23503"))).isInstanceOf(IllegalStateException.class);
    }

    private static Map<String, Object> members(String detail) {
        Problem problem = (Problem) ExchangeRefusal.of("CR022", detail);
        assertThat(problem.type()).isEqualTo(ProblemType.AGREEMENT_MISSING);
        assertThat(problem.type().status()).isEqualTo(403);
        return problem.members();
    }
}
