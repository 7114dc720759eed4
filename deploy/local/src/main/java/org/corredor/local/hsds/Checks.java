package org.corredor.local.hsds;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.corredor.local.hsds.Finding.Outcome;

/** Every rule observed so far, at every place, in the order of the first look. */
final class Checks {
    private record Key(Rule rule, String place) {}

    private final Map<Key, Check> all = new LinkedHashMap<>();

    Check of(Rule rule, String place) {
        return all.computeIfAbsent(new Key(rule, place), key -> new Check(key.rule(), key.place()));
    }

    /** What was tried apart counts as what is known of the rule. */
    void take(Check tried, Check as) {
        all.replaceAll((key, check) -> check == as ? tried : check);
    }

    /** The requests are used up: whatever has not been seen at this place won't be. */
    void spent(String place) {
        all.forEach((key, check) -> {
            if (key.place().equals(place) && check.finding().outcome() == Outcome.NOT_CHECKED) {
                check.unseen(Why.BUDGET);
            }
        });
    }

    List<Finding> findings() {
        return all.values().stream().map(Check::finding).toList();
    }
}
