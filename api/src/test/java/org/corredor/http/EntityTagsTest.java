package org.corredor.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.corredor.problem.Problem;
import org.corredor.problem.ProblemType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntityTagsTest {
    @Test
    void aTagOfOursMatchesItsVersion() {
        assertThatCode(() -> IfMatch.fromString(EntityTags.of(7)).require(7)).doesNotThrowAnyException();
    }

    @Test
    void aSuffixTellsViewsApartAndNotVersions() {
        assertThatCode(() -> IfMatch.fromString("\"v7.case\"").require(7)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"v0\"", "\"v6\"", " \"v7.case\" "})
    void theFormOfOurTagsIsKnown(String header) {
        assertThat(EntityTags.isOurs(header)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"v0", "\"0\"", "W/\"v0\"", "*", "", "\"v7\", \"v8\"", "\"v99999999999\""})
    void anotherFormIsNotOurs(String header) {
        assertThat(EntityTags.isOurs(header)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"v6\"",
                "W/\"v7\"",
                "\"7\"",
                "v7",
                "*",
                "",
                "\"v7\", \"v8\"",
                "\"v99999999999\"",
                "\"v-7\"",
                "\"v6.case\"",
                "\"v7.\"",
                "\"v7case\"",
                "\"v7.A b\""
            })
    void anythingElseIsStale(String header) {
        assertThatThrownBy(() -> IfMatch.fromString(header).require(7))
                .isInstanceOfSatisfying(
                        Problem.class, p -> assertThat(p.type()).isEqualTo(ProblemType.PRECONDITION_FAILED));
    }
}
