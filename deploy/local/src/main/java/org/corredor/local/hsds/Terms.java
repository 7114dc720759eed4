package org.corredor.local.hsds;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Which taxonomy terms records carry in their attributes, and which taxonomy a term is of. */
final class Terms {
    private final Feed feed;
    private final Map<String, String> taxonomies = new HashMap<>();

    Terms(Feed feed) {
        this.feed = feed;
        if (feed.offers(Listing.TAXONOMY_TERMS)) {
            feed.all(Listing.TAXONOMY_TERMS).items().forEach(this::learn);
        }
    }

    private void learn(JsonNode term) {
        String taxonomy =
                term.path("taxonomy_id").asText(term.at("/taxonomy_detail/id").asText());
        if (!taxonomy.isEmpty()) {
            taxonomies.put(Walk.id(term), taxonomy);
        }
    }

    /** Of the record itself. */
    Set<String> own(JsonNode record) {
        Set<String> found = new TreeSet<>();
        collect(record.path("attributes"), found);
        return found;
    }

    /**
     * Of anything that a feed may count as belonging to the record: what is nested in it, the service of a service at a
     * location, the services of an organization.
     */
    Set<String> around(Listing listing, JsonNode record) {
        Set<String> found = new TreeSet<>();
        nested(record, found);
        if (listing.equals(Listing.SERVICE_AT_LOCATIONS)) {
            String service =
                    record.path("service_id").asText(record.at("/service/id").asText());
            nested(feed.detail(Listing.SERVICES, service).json(), found);
        } else if (listing.equals(Listing.ORGANIZATIONS)) {
            for (JsonNode service : feed.all(Listing.SERVICES).items()) {
                if (OrganizationFilterRules.organization(service).equals(Walk.id(record))) {
                    nested(feed.detail(Listing.SERVICES, Walk.id(service)).json(), found);
                }
            }
        }
        return found;
    }

    private void nested(JsonNode node, Set<String> found) {
        collect(node.path("attributes"), found);
        node.forEach(child -> nested(child, found));
    }

    private void collect(JsonNode attributes, Set<String> found) {
        for (JsonNode attribute : attributes) {
            JsonNode term = attribute.path("taxonomy_term");
            String id =
                    attribute.path("taxonomy_term_id").asText(term.path("id").asText());
            if (!id.isEmpty()) {
                found.add(id);
                if (!taxonomies.containsKey(id) && term.isObject()) {
                    learn(term);
                }
            }
        }
    }

    /** Empty when the feed does not say. */
    String taxonomy(String term) {
        return taxonomies.getOrDefault(term, "");
    }

    /** Those of the terms; an empty one among them stands for a term whose taxonomy is not said. */
    Set<String> taxonomies(Set<String> terms) {
        Set<String> found = new TreeSet<>();
        terms.forEach(term -> found.add(taxonomy(term)));
        return found;
    }
}
