package org.corredor.referral.proof;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.corredor.referral.proof.Step.Kind;
import org.jspecify.annotations.Nullable;

/** Which of the design's transitions were taken how often, and which way leads to those that were taken least. */
final class Coverage {
    /** Somewhere a referral of a kind can be; the asker where a cancellation is asked for. */
    private record Place(Kind kind, String state, @Nullable Sides asker) {}

    /** A way out of a place. */
    private record Way(Place from, String command, Sides by) {}

    /** Every transition that the design has, with where it leads; what returns is taken to return to accepted. */
    private static final Map<Way, Place> WAYS = ways();

    private final Map<Way, Integer> taken = new HashMap<>();
    private final Set<Way> tried = new HashSet<>();
    private Map<Place, Integer> needs = Map.of();

    private static Map<Way, Place> ways() {
        Map<Way, Place> ways = new HashMap<>();
        for (Place from : places()) {
            for (String command : DesignRules.COMMANDS) {
                for (Sides by : Sides.values()) {
                    String to = DesignRules.leads(from.kind(), from.state(), "accepted", from.asker(), command, by);
                    if (to != null) {
                        boolean asks = command.equals("request-cancellation");
                        ways.put(new Way(from, command, by), new Place(from.kind(), to, asks ? by : null));
                    }
                }
            }
        }
        return ways;
    }

    private static List<Place> places() {
        List<Place> places = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            for (String state : DesignRules.STATES) {
                boolean unreachable = kind == Kind.TRANSFER && state.startsWith("cancel");
                if (!unreachable && state.equals("cancellation-requested")) {
                    places.add(new Place(kind, state, Sides.ORIGIN));
                    places.add(new Place(kind, state, Sides.RECEIVER));
                } else if (!unreachable) {
                    places.add(new Place(kind, state, null));
                }
            }
        }
        return places;
    }

    private static Way way(ModelReferral referral, String command, Sides by) {
        return new Way(new Place(referral.kind, referral.state(), referral.asker()), command, by);
    }

    /** How many transitions there are. */
    static int size() {
        return WAYS.size();
    }

    /** Those that were never taken. */
    List<String> missed() {
        return WAYS.keySet().stream()
                .filter(way -> !taken.containsKey(way))
                .map(Way::toString)
                .sorted()
                .toList();
    }

    /** Notes the transition that is about to be taken, once it was. */
    Runnable taking(ModelReferral referral, String command, Sides by) {
        Way way = way(referral, command, by);
        return () -> taken.merge(way, 1, Integer::sum);
    }

    /** Whether this was tried here, right or wrong. */
    boolean wasTried(ModelReferral referral, String command, Sides by) {
        return tried.contains(way(referral, command, by));
    }

    /** How many different things were tried. */
    int triedSize() {
        return tried.size();
    }

    void tries(ModelReferral referral, String command, Sides by) {
        tried.add(way(referral, command, by));
    }

    /** How often the least taken transition was that this one leads to, each step on the way counted as one more. */
    int need(ModelReferral referral, String command, Sides by) {
        return need(way(referral, command, by));
    }

    private int need(Way way) {
        int own = taken.getOrDefault(way, 0);
        return Math.min(own, 1 + needs.getOrDefault(Objects.requireNonNull(WAYS.get(way)), own));
    }

    /** Looks again where something is missing. */
    void lookAgain() {
        needs = Map.of();
        for (int i = 0; i < DesignRules.STATES.size(); i++) {
            Map<Place, Integer> better = new HashMap<>();
            WAYS.keySet().forEach(way -> better.merge(way.from(), need(way), Math::min));
            needs = better;
        }
    }
}
