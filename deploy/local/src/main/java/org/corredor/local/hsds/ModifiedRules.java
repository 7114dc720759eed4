package org.corredor.local.hsds;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * {@code modified_after}: "modified on or after this datetime". The instant of a record's own {@code last_modified} finds it, a
 * microsecond later does not, and the same instant written in another zone finds the same.
 */
final class ModifiedRules implements Family {
    private static final int INSTANTS = 3;
    private static final String FAR_FUTURE = "2999-01-01T00:00:00Z";
    private static final List<ZoneOffset> ZONES = List.of(ZoneOffset.ofHoursMinutes(5, 30), ZoneOffset.ofHours(-7));

    @Override
    public void look(Scope scope) {
        if (!scope.listing().has("modified_after")) {
            return;
        }
        Check at = scope.check(Rule.MODIFIED_AT_INSTANT);
        Check later = scope.check(Rule.MODIFIED_LATER);
        Check zone = scope.check(Rule.MODIFIED_ZONE);
        List<JsonNode> items = scope.feed().all(scope.listing()).items();
        Map<String, Instant> own = new TreeMap<>();
        TreeSet<Instant> instants = new TreeSet<>();
        for (JsonNode item : items) {
            read(item.path("last_modified").asText()).ifPresent(instant -> own.put(Walk.id(item), instant));
            // A service at a location has no date of its own in HSDS; its service's is a good one to try.
            read(item.path("last_modified")
                            .asText(item.at("/service/last_modified").asText()))
                    .ifPresent(instants::add);
        }
        for (Instant instant : Feed.spread(List.copyOf(instants), INSTANTS)) {
            judge(scope, at, later, own, instant);
            zones(scope, zone, instant);
        }
        Scope.isEmpty(later, scope.filtered("modified_after", FAR_FUTURE));
    }

    private static void judge(Scope scope, Check at, Check later, Map<String, Instant> own, Instant instant) {
        Walk found = scope.filtered("modified_after", instant);
        Scope.holds(at, found, since(own, instant));
        Scope.lacks(later, found, before(own, instant));
        scope.feed()
                .remember(scope.listing(), "modified_after", HsdsSource.parameter("modified_after", instant), found);
        Instant after = instant.plus(1, ChronoUnit.MICROS);
        Walk rest = scope.filtered("modified_after", after);
        Scope.holds(at, rest, since(own, after));
        Scope.lacks(later, rest, before(own, after));
    }

    private static List<String> since(Map<String, Instant> own, Instant instant) {
        return own.entrySet().stream()
                .filter(entry -> !entry.getValue().isBefore(instant))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static List<String> before(Map<String, Instant> own, Instant instant) {
        List<String> ids = new ArrayList<>(own.keySet());
        ids.removeAll(since(own, instant));
        return ids;
    }

    private static void zones(Scope scope, Check zone, Instant instant) {
        Walk inUtc = scope.filtered("modified_after", instant);
        for (ZoneOffset offset : ZONES) {
            String written = instant.atOffset(offset).format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
            Walk elsewhere = scope.filtered("modified_after", written);
            if (Scope.isWhole(zone, inUtc) && Scope.isWhole(zone, elsewhere)) {
                zone.equal(inUtc.ids().size(), elsewhere.ids().size(), elsewhere.request(), "total_items");
                inUtc.ids()
                        .forEach(id -> zone.that(elsewhere.ids().contains(id), elsewhere.request(), Seen.MISSING, id));
            }
        }
    }

    private static Optional<Instant> read(String text) {
        try {
            return text.isEmpty()
                    ? Optional.empty()
                    : Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException notADateTime) {
            return Optional.empty();
        }
    }
}
