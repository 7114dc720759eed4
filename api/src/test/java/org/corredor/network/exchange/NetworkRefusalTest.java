package org.corredor.network.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.corredor.problem.Problem;
import org.corredor.problem.ProblemType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the network's functions say without refusing: that the database isn't there, or a defect. */
final class NetworkRefusalTest {
    @ParameterizedTest
    @ValueSource(strings = {"08006", "57P01", "57P03", "40P01"})
    void aDatabaseThatIsGoneIsToBeAskedAgain(String state) {
        assertThat(((Problem) NetworkRefusal.of(new SQLException("gone", state))).type())
                .isEqualTo(ProblemType.UNAVAILABLE);
    }

    @Test
    void anythingElseIsADefect() {
        assertThat(NetworkRefusal.of(new SQLException("defect", "23503"))).isInstanceOf(IllegalStateException.class);
    }
}
