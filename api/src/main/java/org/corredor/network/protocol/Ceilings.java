package org.corredor.network.protocol;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.corredor.problem.FieldError;

/**
 * What terms may be: not longer than the protocol's ceiling, in the unit of it, and not so short that nobody can keep them. What
 * goes beyond is named, with the bound.
 */
final class Ceilings {
    /** A quarter of an hour to read, an hour to decide or to call. */
    private static final int SHORTEST_TO_READ = 15;

    private static final int SHORTEST = 60;

    private final Map<String, Limit> ceilings;

    Ceilings(TermsByUrgency ceilings) {
        this.ceilings = ceilings.byPlace();
    }

    /**
     * What is wrong with these.
     *
     * @param at where they stand in the body, to which a term's place is added
     */
    List<FieldError> faults(String at, Map<String, Limit> terms) {
        List<FieldError> faults = new ArrayList<>();
        terms.forEach((place, limit) -> {
            Limit ceiling = Objects.requireNonNull(ceilings.get(place));
            int shortest = shortest(place, limit);
            if (!limit.unit().equals(ceiling.unit())) {
                faults.add(new FieldError(at + place + "/unit", "code", ceiling.unit()));
            } else if (limit.amount() > ceiling.amount()) {
                faults.add(new FieldError(at + place + "/amount", "max", ceiling.amount()));
            } else if (limit.amount() < shortest) {
                faults.add(new FieldError(at + place + "/amount", "min", shortest));
            }
        });
        return faults;
    }

    private static int shortest(String place, Limit limit) {
        if (limit.isInWorkingDays()) {
            return 1;
        }
        return place.endsWith("acknowledge") ? SHORTEST_TO_READ : SHORTEST;
    }
}
