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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class DirectoryFilterTest {
    private static final Set<String> KNOWN = PlacedParameters.NAMES;
    private static final Instant NOW = Instant.parse("2026-01-05T12:00:00Z");

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
        assertThat(filter(null, null, sent).criteria().path("modified_after").asText())
                .isEqualTo("2026-01-05T12:00:00Z");
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
        assertThat(filter("  ", null, null).criteria().has("search")).isFalse();
        assertThat(filter("a".repeat(200), null, null).criteria().path("search").asText())
                .hasSize(200);
        refuses(() -> filter("a".repeat(201), null, null), "?search");
        refuses(() -> filter("a\0b", null, null), "?search");
    }

    @Test
    void aCriterionThatWouldBeIgnoredIsRefused() {
        refuses(() -> of(Map.of("page", List.of("1"), "colour", List.of("red"))), "?colour");
        refuses(() -> of(Map.of("organization_id", List.of(""))), "?organization_id");
        refuses(() -> of(Map.of("page", List.of("1", "2"))), "?page");
        assertThat(of(Map.of("search", List.of(""))).criteria().has("search")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "latitude=32.5, ?longitude",
        "longitude=-117, ?latitude",
        "proximity=500, ?postcode",
        "corridor=500, ?route",
        "format=xml, ?format",
        "full=yes, ?full",
        "cost=cheap, ?cost",
        "open_at=2026-03-01T00:00:00Z, ?open_at",
        "open_at=yesterday, ?open_at",
        "latitude=1e5&longitude=1, ?latitude",
        "latitude=91&longitude=1, ?latitude",
        "route=32.5, ?route",
    })
    void whatMakesNoSenseIsPointedAt(String query, String pointer) {
        Map<String, List<String>> sent = new java.util.TreeMap<>();
        for (String pair : query.split("&", -1)) {
            String[] parts = pair.split("=", 2);
            sent.put(parts[0], List.of(parts[1]));
        }
        refuses(() -> of(sent), pointer);
    }

    @Test
    void aWayHasACorridorAndTheBoxItLiesIn() {
        var criteria = of(Map.of("route", List.of("32,-117,31,-106"))).criteria();
        assertThat(criteria.path("corridor").intValue()).isEqualTo(5_000);
        var box = criteria.path("route_box");
        assertThat(box.get(0).doubleValue()).isLessThan(31 - 0.04).isGreaterThan(30.9);
        assertThat(box.get(1).doubleValue()).isGreaterThan(32 + 0.04).isLessThan(32.1);
        assertThat(box.get(2).doubleValue()).isLessThan(-117 - 0.04).isGreaterThan(-117.1);
        assertThat(box.get(3).doubleValue()).isGreaterThan(-106 + 0.04).isLessThan(-105.9);
    }

    @Test
    void openingIsAskedForNowOrWithinTheHorizon() {
        assertThat(of(Map.of()).openAt()).isEqualTo(NOW);
        assertThat(of(Map.of()).criteria().has("open_at")).isFalse();
        assertThat(of(Map.of("open_at", List.of("now")))
                        .criteria()
                        .path("open_at")
                        .asText())
                .isEqualTo(NOW.toString());
        String last = NOW.plus(DirectoryFilter.HORIZON).toString();
        assertThat(of(Map.of("open_at", List.of(last))).openAt()).isEqualTo(Instant.parse(last));
    }

    private static DirectoryFilter of(Map<String, List<String>> sent) {
        return DirectoryFilter.of(sent, KNOWN, NOW);
    }

    private static DirectoryFilter filter(
            @Nullable String search, @Nullable String organization, @Nullable String modifiedAfter) {
        Map<String, List<String>> sent = new java.util.TreeMap<>();
        put(sent, "search", search);
        put(sent, "organization_id", organization);
        put(sent, "modified_after", modifiedAfter);
        return of(sent);
    }

    private static void put(Map<String, List<String>> sent, String name, @Nullable String value) {
        if (value != null) {
            sent.put(name, List.of(value));
        }
    }

    private static void refuses(org.assertj.core.api.ThrowableAssert.ThrowingCallable reading, String pointer) {
        assertThatExceptionOfType(Problem.class).isThrownBy(reading).satisfies(refused -> {
            assertThat(refused.type()).isEqualTo(ProblemType.MALFORMED_REQUEST);
            assertThat(refused.errors()).extracting(FieldError::pointer).containsExactly(pointer);
        });
    }
}
