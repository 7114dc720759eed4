package org.corredor.local.hsds;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.corredor.local.hsds.GreatCircle.Point;
import org.jspecify.annotations.Nullable;

/** Which records of a list the parameters of a request choose. */
final class FixtureFilter {
    private final Fault fault;
    private final FixtureRecords records;
    private final boolean topMeansLeaf;

    FixtureFilter(Fault fault, FixtureRecords records, boolean topMeansLeaf) {
        this.fault = fault;
        this.records = records;
        this.topMeansLeaf = topMeansLeaf;
    }

    List<ObjectNode> choose(String list, Map<String, String> sent) {
        List<Predicate<JsonNode>> chosen = new ArrayList<>();
        sent.forEach((name, value) -> {
            Predicate<JsonNode> filter = filter(list, name, value, sent);
            if (filter != null) {
                chosen.add(filter);
            }
        });
        Predicate<JsonNode> all = record -> true;
        if (fault == Fault.LAST_FILTER_WINS && !chosen.isEmpty()) {
            all = chosen.getLast();
        } else if (fault == Fault.OR_INSTEAD_OF_AND && !chosen.isEmpty()) {
            all = chosen.stream().reduce(record -> false, Predicate::or);
        } else {
            all = chosen.stream().reduce(all, Predicate::and);
        }
        return records.list(list).stream().filter(all).toList();
    }

    private @Nullable Predicate<JsonNode> filter(String list, String name, String value, Map<String, String> sent) {
        return switch (name) {
            case "search" -> search(value);
            case "organization_id" -> organization(value);
            case "taxonomy_term_id" -> terms(list, Set.of(value), Fault.TERM_IGNORED, Fault.TERM_FINDS_NOTHING);
            case "taxonomy_id" -> taxonomy(list, value);
            case "modified_after" -> modified(value);
            case "top_only" ->
                record -> fault == Fault.TOP_ONLY_IGNORED
                        || (topMeansLeaf ? !Walk.id(record).equals(FixtureRecords.id(5, 1)) : !record.has("parent_id"));
            case "parent_id" ->
                record -> fault == Fault.PARENT_IGNORED
                        || record.path("parent_id").asText().equals(value);
            case "postcode" -> within(value, Double.parseDouble(sent.getOrDefault("proximity", "5000")));
            default -> null;
        };
    }

    private Predicate<JsonNode> search(String words) {
        String wanted = words.toLowerCase(Locale.ROOT);
        return record -> switch (fault) {
            case SEARCH_FINDS_ALL -> true;
            case SEARCH_FINDS_NOTHING -> false;
            default ->
                (record.path("name").asText() + " " + record.at("/service/name").asText())
                        .toLowerCase(Locale.ROOT)
                        .contains(wanted);
        };
    }

    private Predicate<JsonNode> organization(String id) {
        return record -> {
            boolean lost = fault == Fault.ORGANIZATION_LOSES && Walk.id(record).equals(FixtureRecords.id(2, 1));
            boolean own = OrganizationFilterRules.organization(record).equals(id);
            return fault == Fault.ORGANIZATION_IGNORED || (own && !lost);
        };
    }

    private Predicate<JsonNode> taxonomy(String list, String id) {
        if (list.equals("taxonomy_terms")) {
            return record -> {
                boolean own = record.path("taxonomy_id").asText().equals(id);
                return fault == Fault.TAXONOMY_IGNORED || (own && fault != Fault.TAXONOMY_FINDS_NOTHING);
            };
        }
        Set<String> terms = new java.util.HashSet<>();
        records.list("taxonomy_terms").stream()
                .filter(term -> term.path("taxonomy_id").asText().equals(id))
                .forEach(term -> terms.add(Walk.id(term)));
        return terms(list, terms, Fault.TAXONOMY_IGNORED, Fault.TAXONOMY_FINDS_NOTHING);
    }

    private Predicate<JsonNode> terms(String list, Set<String> ids, Fault ignored, Fault nothing) {
        return record -> {
            boolean own = record.path("attributes")
                    .valueStream()
                    .anyMatch(a -> ids.contains(a.path("taxonomy_term_id").asText()));
            boolean nested = list.equals("service_at_locations")
                    && record.at("/service/attributes")
                            .valueStream()
                            .anyMatch(
                                    a -> ids.contains(a.path("taxonomy_term_id").asText()));
            return fault == ignored || (fault != nothing && (own || nested));
        };
    }

    private Predicate<JsonNode> modified(String value) {
        Instant since = fault == Fault.ZONE_IGNORED
                ? LocalDateTime.parse(value.replaceFirst("(Z|[+-]\\d\\d:\\d\\d)$", ""))
                        .toInstant(ZoneOffset.UTC)
                : OffsetDateTime.parse(value).toInstant();
        Instant wanted = fault == Fault.MODIFIED_IN_WHOLE_SECONDS ? since.truncatedTo(ChronoUnit.SECONDS) : since;
        return record -> {
            String said = record.path("last_modified")
                    .asText(record.at("/service/last_modified").asText());
            if (said.isEmpty() || !Form.isDateTime(said)) {
                return false;
            }
            Instant modified = OffsetDateTime.parse(said).toInstant();
            return fault == Fault.MODIFIED_IGNORED
                    || (fault == Fault.MODIFIED_EXCLUSIVE ? modified.isAfter(wanted) : !modified.isBefore(wanted));
        };
    }

    private Predicate<JsonNode> within(String postcode, double proximity) {
        Point centre = FixtureRecords.CENTROIDS.get(postcode);
        double metres =
                switch (fault) {
                    case KILOMETRES -> proximity * 1000;
                    case RADIUS_CAPPED -> Math.min(proximity, 50_000);
                    default -> proximity;
                };
        return record -> {
            if (centre == null) {
                return fault == Fault.POSTCODE_IGNORED;
            }
            double away = GreatCircle.metres(
                    centre,
                    new Point(
                            record.at("/location/latitude").asDouble(),
                            record.at("/location/longitude").asDouble()));
            boolean lost = fault == Fault.RADIUS_LOSES && Walk.id(record).equals(FixtureRecords.id(3, 2));
            boolean inner = fault == Fault.RING && proximity > 20_000 && away < 10_000;
            return away <= metres && !lost && !inner;
        };
    }
}
