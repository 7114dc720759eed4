package org.corredor.local.hsds;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.corredor.local.hsds.GreatCircle.Point;
import org.jspecify.annotations.Nullable;

/**
 * {@code proximity}: within so many metres of the postcode's centre, measured with {@link GreatCircle}.
 *
 * <p>HSDS does not say where a postcode's centre is. When it is given ({@link Options#centroids}), each distance is checked.
 * When it is not, what holds for any centre is: two places within r of it are at most 2r apart, and a place at most s from one
 * within r is within r + s. Places without coordinates are judged neither way.
 */
final class ProximityRules implements Family {
    private static final int POSTCODES = 2;
    private static final double[] RADII = {1_000, 10_000, 100_000, 1_000_000};
    /** Half the way round the globe: every place is within. */
    private static final int EVERYWHERE = (int) Math.ceil(GreatCircle.LONGEST * (1 + GreatCircle.TOLERANCE));

    @Override
    public void look(Scope scope) {
        if (!scope.listing().has("proximity")) {
            return;
        }
        Check unknown = scope.check(Rule.POSTCODE_UNKNOWN);
        Check grows = scope.check(Rule.PROXIMITY_GROWS);
        Check beyond = scope.check(Rule.PROXIMITY_NONE_BEYOND);
        Check missing = scope.check(Rule.PROXIMITY_NONE_MISSING);
        Places places = new Places(scope.feed());
        boolean known = false;
        for (String postcode : Feed.spread(List.copyOf(places.postcodes()), POSTCODES)) {
            Point centre = scope.feed().options().centroids().get(postcode);
            Map<Double, Walk> found = new TreeMap<>();
            for (double radius : radii(places, centre)) {
                Walk walk = within(scope, postcode, radius);
                // A feed may set a largest radius; the smallest has to be taken.
                if (walk.whole() || (found.isEmpty() && grows.reaches(walk.first()))) {
                    found.put(radius, walk);
                }
            }
            known |= found.values().stream().anyMatch(Walk::whole);
            grows(grows, found);
            if (centre == null) {
                anyCentre(places, found, beyond, missing);
            } else {
                found.forEach((radius, walk) -> exact(places, centre, radius, walk, beyond, missing));
            }
        }
        unknown(unknown, within(scope, SearchRules.NO_WORD, 1).first(), known);
    }

    /** A refusal says something only of a feed that answers for postcodes there are. */
    private static void unknown(Check check, Answer nowhere, boolean known) {
        if (nowhere.status() == 200) {
            check.that(nowhere.json().path("contents").isEmpty(), nowhere.request(), Seen.BEYOND, "contents");
        } else if (nowhere.status() != 400 && nowhere.status() != 404 && nowhere.status() != 422) {
            check.reaches(nowhere);
        } else if (known) {
            check.that(true, nowhere.request(), Seen.STATUS);
        }
    }

    private static Walk within(Scope scope, String postcode, double metres) {
        return scope.feed()
                .walk(
                        scope.listing(),
                        HsdsSource.parameter("postcode", postcode)
                                + "&"
                                + HsdsSource.parameter("proximity", (long) metres));
    }

    /** With a known centre, those that tell one place from the next; else powers of ten. */
    private static List<Double> radii(Places places, @Nullable Point centre) {
        Set<Double> radii = new TreeSet<>();
        if (centre == null) {
            for (double radius : RADII) {
                radii.add(radius);
            }
        } else {
            List<Double> distances = places.points().values().stream()
                    .map(point -> GreatCircle.metres(centre, point))
                    .sorted()
                    .toList();
            for (int i = 1; i < distances.size(); i++) {
                radii.add(Math.max(1, Math.floor((distances.get(i - 1) + distances.get(i)) / 2)));
            }
        }
        List<Double> chosen = new ArrayList<>(Feed.spread(List.copyOf(radii), 6));
        chosen.add((double) EVERYWHERE);
        return chosen;
    }

    private static void grows(Check grows, Map<Double, Walk> found) {
        Set<String> before = new TreeSet<>();
        for (Walk walk : found.values()) {
            Set<String> ids = walk.ids();
            before.forEach(id -> grows.that(ids.contains(id), walk.request(), Seen.MISSING, id));
            before.addAll(ids);
        }
    }

    private static void exact(Places places, Point centre, double radius, Walk walk, Check beyond, Check missing) {
        Set<String> ids = walk.ids();
        places.points().forEach((id, point) -> {
            double metres = GreatCircle.metres(centre, point);
            if (metres > radius * (1 + GreatCircle.TOLERANCE)) {
                beyond.that(!ids.contains(id), walk.request(), Seen.BEYOND, id + " " + Math.round(metres) + " m");
            } else if (metres < radius * (1 - GreatCircle.TOLERANCE) && places.isUnbounded(id)) {
                missing.that(ids.contains(id), walk.request(), Seen.MISSING, id + " " + Math.round(metres) + " m");
            }
        });
    }

    private static void anyCentre(Places places, Map<Double, Walk> found, Check beyond, Check missing) {
        found.forEach((radius, walk) -> {
            for (String one : walk.ids()) {
                for (String other : walk.ids()) {
                    if (one.compareTo(other) < 0) {
                        apart(places, one, other, radius, walk, beyond);
                    }
                }
                found.forEach((wider, wide) -> {
                    if (wider > radius) {
                        neighbours(places, one, (wider - radius) * (1 - GreatCircle.TOLERANCE), wide, missing);
                    }
                });
            }
        });
        Walk everywhere = found.get((double) EVERYWHERE);
        if (everywhere != null) {
            Scope.holds(
                    missing,
                    everywhere,
                    places.points().keySet().stream()
                            .filter(places::isUnbounded)
                            .toList());
        }
    }

    private static void apart(Places places, String one, String other, double radius, Walk walk, Check beyond) {
        Point from = places.points().get(one);
        Point to = places.points().get(other);
        if (from != null && to != null) {
            double metres = GreatCircle.metres(from, to);
            beyond.that(
                    metres <= 2 * radius * (1 + GreatCircle.TOLERANCE),
                    walk.request(),
                    Seen.BEYOND,
                    one + " ↔ " + other + " " + Math.round(metres) + " m");
        }
    }

    private static void neighbours(Places places, String one, double metres, Walk wide, Check missing) {
        Point from = places.points().get(one);
        if (from != null) {
            Set<String> ids = wide.ids();
            places.points().forEach((id, point) -> {
                if (places.isUnbounded(id) && GreatCircle.metres(from, point) <= metres) {
                    missing.that(ids.contains(id), wide.request(), Seen.MISSING, id);
                }
            });
        }
    }
}
