package org.corredor.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.UUID;
import org.corredor.problem.Problem;
import org.corredor.problem.ProblemType;
import org.junit.jupiter.api.Test;

/** What a case allows in which status. */
class LabourCaseTest {
    private static final Instant OPENED = Instant.parse("2026-03-02T15:00:00Z");
    private static final Instant LATER = OPENED.plusSeconds(3600);

    private final LabourCase opened = new LabourCase(UUID.randomUUID(), UUID.randomUUID(), null, OPENED);

    @Test
    void closingKeepsTheStageItGotTo() {
        opened.stage = "agreement";
        opened.close("resolved", LATER);
        assertThat(opened.status).isEqualTo(LabourCase.CLOSED);
        assertThat(opened.outcome).isEqualTo("resolved");
        assertThat(opened.closedAt).isEqualTo(LATER);
        assertThat(opened.stage).isEqualTo("agreement");
    }

    @Test
    void closedCaseClosesNoSecondTime() {
        opened.close("resolved", LATER);
        assertThatThrownBy(() -> opened.close("other", LATER.plusSeconds(1)))
                .isInstanceOfSatisfying(Problem.class, refused -> {
                    assertThat(refused.type()).isEqualTo(ProblemType.CASE_STATE);
                    assertThat(refused.members()).containsEntry("state", "closed");
                });
        assertThat(opened.outcome).isEqualTo("resolved");
    }
}
