package org.corredor.local.hsds;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * {@code taxonomy_term_id} and {@code taxonomy_id} find the records that carry the term, or a term of the taxonomy, in their own
 * attributes, and none in which it appears nowhere. A record that only has it somewhere nested is judged neither way.
 */
final class TaxonomyFilterRules implements Family {
    private static final int VALUES = 3;

    /** A record with the values that must find it and all that may. */
    private record Carrier(String id, Set<String> own, Set<String> around) {}

    @Override
    public void look(Scope scope) {
        if (scope.listing().equals(Listing.TAXONOMY_TERMS)) {
            ofTerms(scope, scope.check(Rule.TAXONOMY_OWN), scope.check(Rule.TAXONOMY_OTHER));
        } else if (scope.listing().has("taxonomy_id")) {
            Check termOwn = scope.check(Rule.TAXONOMY_TERM_OWN);
            Check termOther = scope.check(Rule.TAXONOMY_TERM_OTHER);
            Check own = scope.check(Rule.TAXONOMY_OWN);
            Check other = scope.check(Rule.TAXONOMY_OTHER);
            Terms terms = new Terms(scope.feed());
            List<Carrier> byTerm = new ArrayList<>();
            List<Carrier> byTaxonomy = new ArrayList<>();
            for (JsonNode record : scope.feed().details(scope.listing())) {
                Carrier carrier =
                        new Carrier(Walk.id(record), terms.own(record), terms.around(scope.listing(), record));
                byTerm.add(carrier);
                byTaxonomy.add(
                        new Carrier(carrier.id(), terms.taxonomies(carrier.own()), terms.taxonomies(carrier.around())));
            }
            judge(scope, "taxonomy_term_id", byTerm, termOwn, termOther);
            judge(scope, "taxonomy_id", byTaxonomy, own, other);
        }
    }

    /** A term says its taxonomy itself. */
    private static void ofTerms(Scope scope, Check own, Check other) {
        Terms terms = new Terms(scope.feed());
        List<Carrier> carriers = scope.feed().all(scope.listing()).ids().stream()
                .map(id -> new Carrier(id, Set.of(terms.taxonomy(id)), Set.of(terms.taxonomy(id))))
                .toList();
        judge(scope, "taxonomy_id", carriers, own, other);
    }

    private static void judge(Scope scope, String parameter, List<Carrier> carriers, Check own, Check other) {
        Map<String, Integer> values = new TreeMap<>();
        carriers.forEach(carrier -> carrier.around().forEach(value -> values.merge(value, 1, Integer::sum)));
        values.remove("");
        for (String value : Feed.spread(List.copyOf(values.keySet()), VALUES)) {
            Walk found = scope.filtered(parameter, value);
            Set<String> must = new TreeSet<>();
            Set<String> mustNot = new TreeSet<>();
            for (Carrier carrier : carriers) {
                if (carrier.own().contains(value)) {
                    must.add(carrier.id());
                } else if (!carrier.around().contains(value)
                        && !carrier.around().contains("")) {
                    mustNot.add(carrier.id());
                }
            }
            Scope.holds(own, found, must);
            Scope.lacks(other, found, mustNot);
            scope.feed().remember(scope.listing(), parameter, HsdsSource.parameter(parameter, value), found);
        }
        Scope.isEmpty(other, scope.filtered(parameter, RecordRules.UNKNOWN));
    }
}
