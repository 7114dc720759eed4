package org.corredor.cases;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The condition as it is put into queries; what it lets through is asked of the running API. */
class CaseScopeTest {
    @Test
    void ruleIsClosedInItselfSoThatNothingBesideItWidensIt() {
        String rule = CaseScope.rule("c");
        int depth = 0;
        for (int at = 0; at < rule.length(); at++) {
            depth += rule.charAt(at) == '(' ? 1 : rule.charAt(at) == ')' ? -1 : 0;
            assertThat(depth > 0 || at == rule.length() - 1).isTrue();
        }
        assertThat(depth).isZero();
    }

    @Test
    void ruleIsAboutTheAliasItIsGiven() {
        assertThat(CaseScope.rule("found"))
                .contains("found.restricted = false and :allCases = true")
                .contains("mine.key.caseId = found.id and mine.key.membershipId = :participant")
                .doesNotContain("c.restricted");
    }
}
