package org.corredor.directory;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.corredor.http.KnownQuery;
import org.corredor.problem.FieldError;
import org.corredor.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * What a list is asked for; criteria combine with AND, an absent one excludes nothing.
 *
 * @param lines all that match, one JSON object a line, in place of a page ({@code format=ndjson})
 * @param full records with what hangs on them
 * @param fullService organizations with their services in full
 * @param minimal ids and dates only
 * @param openAt the moment for which opening is told; the present when it isn't asked about
 * @param criteria as {@code app.directory_search} takes them
 */
record DirectoryFilter(
        PageWindow window,
        boolean lines,
        boolean full,
        boolean fullService,
        boolean minimal,
        Instant openAt,
        ObjectNode criteria) {
    /** Further ahead no opening is worked out ({@link Openings}). */
    static final Duration HORIZON = Duration.ofDays(14);

    private static final double METRES_PER_DEGREE = 111_000;
    private static final String LINES = "ndjson";

    /**
     * Reads what a list was asked for.
     *
     * @param sent all that was sent, in the query and in the body: a criterion that would be ignored (an unknown one, an empty one, the
     *     second of two) is refused, for an unfiltered answer would be taken for a filtered one. An empty search is none.
     * @throws Problem 400 that points at each wrong one
     */
    static DirectoryFilter of(Map<String, List<String>> sent, Set<String> known, Instant now) {
        Reading reading = new Reading(sent, known, now);
        DirectoryFilter filter = reading.filter();
        if (!reading.wrong.isEmpty()) {
            throw Problem.malformed(reading.wrong);
        }
        return filter;
    }

    /** The same on the first page. */
    DirectoryFilter first() {
        return new DirectoryFilter(
                new PageWindow(1, window.size()), lines, full, fullService, minimal, openAt, criteria);
    }

    private static final class Reading {
        private final List<FieldError> wrong = new ArrayList<>();
        private final Map<String, String> sent = new TreeMap<>();
        private final Instant now;

        Reading(Map<String, List<String>> all, Set<String> known, Instant now) {
            this.now = now;
            new TreeMap<>(all).forEach((name, values) -> {
                if (!known.contains(name)) {
                    wrong.add(KnownQuery.unknown(name, new TreeSet<>(known)));
                } else if (values.size() != 1) {
                    wrong.add(new FieldError("?" + name, "type"));
                } else if (!values.getFirst().isBlank()) {
                    sent.put(name, values.getFirst());
                } else if (!name.equals(ListParameter.SEARCH.parameter())) {
                    wrong.add(new FieldError("?" + name, "type"));
                }
            });
        }

        DirectoryFilter filter() {
            boolean minimal = flag("minimal");
            PageWindow asked = PageWindow.of(sent.get("page"), sent.get("per_page"), wrong::add);
            PageWindow window =
                    minimal && !sent.containsKey("per_page") ? new PageWindow(asked.number(), PageWindow.ALL) : asked;
            ObjectNode criteria = criteria();
            Instant openAt = openAt(criteria);
            together(ListParameter.LATITUDE, ListParameter.LONGITUDE);
            together(ListParameter.LONGITUDE, ListParameter.LATITUDE);
            together(ListParameter.RADIUS, ListParameter.LATITUDE);
            together(ListParameter.PROXIMITY, ListParameter.POSTCODE);
            together(ListParameter.CORRIDOR, ListParameter.ROUTE);
            box(criteria);
            return new DirectoryFilter(window, lines(), flag("full"), flag("full_service"), minimal, openAt, criteria);
        }

        private ObjectNode criteria() {
            ObjectNode criteria = JsonNodeFactory.instance.objectNode();
            sent.forEach((name, value) -> ListParameter.named(name).ifPresent(parameter -> {
                JsonNode read = read(parameter, value);
                if (read != null) {
                    criteria.set(name, read);
                }
            }));
            return criteria;
        }

        private @Nullable JsonNode read(ListParameter parameter, String value) {
            try {
                return parameter.read(value);
            } catch (ParameterValue.Unusable unusable) {
                wrong.add(parameter.error(unusable.code(), unusable.bounds()));
                return null;
            }
        }

        /** {@code now}, or a moment from a day ago until the horizon. */
        private Instant openAt(ObjectNode criteria) {
            String asked = sent.get(ListParameter.OPEN_AT.parameter());
            if (asked == null) {
                return now;
            }
            Instant at = now;
            try {
                at = asked.equals("now") ? now : ParameterValue.moment(asked);
            } catch (ParameterValue.Unusable unusable) {
                wrong.add(ListParameter.OPEN_AT.error(unusable.code(), "now, " + ParameterValue.MOMENT));
            }
            if (at.isBefore(now.minus(Duration.ofDays(1)))) {
                wrong.add(ListParameter.OPEN_AT.error(
                        "min", now.minus(Duration.ofDays(1)).toString()));
            } else if (at.isAfter(now.plus(HORIZON))) {
                wrong.add(ListParameter.OPEN_AT.error("max", now.plus(HORIZON).toString()));
            }
            criteria.put(ListParameter.OPEN_AT.parameter(), at.toString());
            return at;
        }

        private void together(ListParameter given, ListParameter needed) {
            if (sent.containsKey(given.parameter()) && !sent.containsKey(needed.parameter())) {
                wrong.add(needed.error("required"));
            }
        }

        /** A way has a corridor, 5 km unless said, and the box it lies in, which an index can answer for. */
        private static void box(ObjectNode criteria) {
            JsonNode route = criteria.get(ListParameter.ROUTE.parameter());
            if (route == null) {
                return;
            }
            if (!criteria.has(ListParameter.CORRIDOR.parameter())) {
                criteria.put(ListParameter.CORRIDOR.parameter(), 5_000);
            }
            double[] box = {90, -90, 180, -180};
            for (JsonNode point : route) {
                box[0] = Math.min(box[0], point.get(0).doubleValue());
                box[1] = Math.max(box[1], point.get(0).doubleValue());
                box[2] = Math.min(box[2], point.get(1).doubleValue());
                box[3] = Math.max(box[3], point.get(1).doubleValue());
            }
            double aside = criteria.path(ListParameter.CORRIDOR.parameter()).doubleValue() / METRES_PER_DEGREE;
            double widest = Math.max(Math.abs(box[0]), Math.abs(box[1]));
            double sideways = aside / Math.max(0.01, Math.cos(Math.toRadians(Math.min(89, widest + aside))));
            criteria.putArray("route_box")
                    .add(box[0] - aside)
                    .add(box[1] + aside)
                    .add(box[2] - sideways)
                    .add(box[3] + sideways);
        }

        private boolean lines() {
            String format = sent.getOrDefault("format", "json");
            if (!Set.of("json", LINES).contains(format)) {
                wrong.add(new FieldError("?format", "code", "json, " + LINES));
            }
            return format.equals(LINES);
        }

        private boolean flag(String name) {
            String value = sent.getOrDefault(name, "false");
            if (!Set.of("true", "false").contains(value)) {
                wrong.add(new FieldError("?" + name, "type", "true, false"));
            }
            return value.equals("true");
        }
    }
}
