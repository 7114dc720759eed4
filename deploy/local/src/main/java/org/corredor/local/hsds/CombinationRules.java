package org.corredor.local.hsds;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.corredor.local.hsds.Feed.Filter;

/** Two filters together find what both find alone: compared with the feed's own answers to each, whatever those are worth. */
final class CombinationRules implements Family {
    private static final int PAIRS = 6;

    private record Pair(Filter one, Filter other) {
        Set<String> both() {
            Set<String> both = new TreeSet<>(one.found());
            both.retainAll(other.found());
            return both;
        }

        /** Whether an answer could tell AND from OR (1), and from one of the two filters alone (2). */
        int worth() {
            boolean tellsOne = !both().equals(one.found());
            boolean tellsOther = !both().equals(other.found());
            return (tellsOne ? 1 : 0) + (tellsOther ? 1 : 0);
        }
    }

    @Override
    public void look(Scope scope) {
        Check check = scope.check(Rule.FILTERS_INTERSECT);
        List<Filter> filters = scope.feed().filters(scope.listing());
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < filters.size(); i++) {
            for (Filter other : filters.subList(i + 1, filters.size())) {
                Pair pair = new Pair(filters.get(i), other);
                if (!pair.one().parameter().equals(other.parameter()) && pair.worth() > 0) {
                    pairs.add(pair);
                }
            }
        }
        pairs.sort(Comparator.comparingInt(Pair::worth).reversed());
        for (Pair pair : pairs.subList(0, Math.min(PAIRS, pairs.size()))) {
            Walk found = scope.feed()
                    .walk(
                            scope.listing(),
                            pair.one().query() + "&" + pair.other().query());
            if (Scope.isWhole(check, found)) {
                check.equal(pair.both(), new TreeSet<>(found.ids()), found.request(), "id");
            }
        }
    }
}
