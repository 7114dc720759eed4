package org.corredor.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.corredor.problem.FieldError;
import org.corredor.problem.Problem;
import org.corredor.problem.ProblemType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class DirectoryFilterTest {
    private static final Set<String> KNOWN = Set.of("page", "modified_after", "search", "organization_id");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-01-05T12:00:00Z",
                "2026-01-05T05:00:00-07:00",
                "2026-01-05T13:00:00+01:00",
                // an unescaped plus arrives as a space
                "2026-01-05T13:00:00 01:00"
            })
    void oneInstantInAnyZone(String sent) {
        assertThat(filter(null, null, sent).modifiedAfter()).isEqualTo(Instant.parse("2026-01-05T12:00:00Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "yesterday", "2026-01-05", "2026-01-05T12:00:00", "2026-13-01T00:00:00Z"})
    void anInstantWithoutZoneOrSenseIsPointedAt(String sent) {
        refuses(() -> filter(null, null, sent), "?modified_after");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1-2-3-4-5", "0190a000-0000-7000-8000-00000000d0", "' or 1=1"})
    void anIdThatIsNoneIsPointedAt(String sent) {
        refuses(() -> filter(null, sent, null), "?organization_id");
    }

    @Test
    void blankSearchIsNoSearchAndALongOneIsRefused() {
        assertThat(filter("  ", null, null).search()).isNull();
        assertThat(filter("a".repeat(200), null, null).search()).hasSize(200);
        refuses(() -> filter("a".repeat(201), null, null), "?search");
        refuses(() -> filter("a\0b", null, null), "?search");
    }

    @Test
    void aFilterThatWouldBeIgnoredIsRefused() {
        var nothing = new DirectoryFilter.Sent(null, null, null, null, null);
        refuses(
                () -> DirectoryFilter.of(nothing, Map.of("page", List.of("1"), "taxonomy_id", List.of("1")), KNOWN),
                "?taxonomy_id");
        refuses(() -> DirectoryFilter.of(nothing, Map.of("organization_id", List.of("")), KNOWN), "?organization_id");
        refuses(() -> DirectoryFilter.of(nothing, Map.of("page", List.of("1", "2")), KNOWN), "?page");
        assertThat(DirectoryFilter.of(nothing, Map.of("search", List.of("")), KNOWN)
                        .search())
                .isNull();
    }

    private static DirectoryFilter filter(
            @Nullable String search, @Nullable String organization, @Nullable String modifiedAfter) {
        var sent = new DirectoryFilter.Sent(null, null, search, organization, modifiedAfter);
        return DirectoryFilter.of(sent, Map.of(), KNOWN);
    }

    private static void refuses(org.assertj.core.api.ThrowableAssert.ThrowingCallable reading, String pointer) {
        assertThatExceptionOfType(Problem.class).isThrownBy(reading).satisfies(refused -> {
            assertThat(refused.type()).isEqualTo(ProblemType.MALFORMED_REQUEST);
            assertThat(refused.errors()).extracting(FieldError::pointer).containsExactly(pointer);
        });
    }
}
