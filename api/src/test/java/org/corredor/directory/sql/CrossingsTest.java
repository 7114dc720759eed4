package org.corredor.directory.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.corredor.problem.Problem;
import org.corredor.problem.ProblemType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the directory's database says without refusing: that it isn't there, or a defect. */
final class CrossingsTest {
    @ParameterizedTest
    @ValueSource(strings = {"08006", "57P01", "57P03", "40P01"})
    void aDatabaseThatIsGoneIsToBeAskedAgain(String state) {
        assertThat(((Problem) Crossings.of(new SQLException("gone", state))).type())
                .isEqualTo(ProblemType.UNAVAILABLE);
    }

    @Test
    void anythingElseIsADefect() {
        assertThat(Crossings.of(new SQLException("defect", "22P02"))).isInstanceOf(IllegalStateException.class);
    }
}
