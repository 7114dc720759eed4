package org.corredor.local.hsds;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Every id that names another record leads to it, and the nested record is the one named. */
final class ReferenceRules implements Family {
    /** A location has no address of its own in HSDS: its id must be the nested location's. */
    private static final Set<String> KEYS_TO_PARENT =
            Set.of("organization", "service", "location", "service_at_location", "program", "contact", "phone");

    private static final Map<String, String> SINGULAR = Map.of(
            "organizations", "organization",
            "services", "service",
            "locations", "location",
            "service_at_locations", "service_at_location",
            "programs", "program",
            "contacts", "contact",
            "phones", "phone",
            "taxonomies", "taxonomy",
            "taxonomy_terms", "taxonomy_term");

    @Override
    public void look(Scope scope) {
        Check nested = scope.check(Rule.NESTED_KEYS);
        String name = scope.listing().name();
        if (scope.listing().equals(Listing.SERVICES)) {
            Check organization = scope.check(Rule.REFERENCE_ORGANIZATION);
            each(scope, "organization", organization, Listing.ORGANIZATIONS, "organization_id");
        } else if (scope.listing().equals(Listing.ORGANIZATIONS)) {
            Check parent = scope.check(Rule.REFERENCE_ORGANIZATION);
            each(scope, "", parent, Listing.ORGANIZATIONS, "parent_organization_id");
        } else if (scope.listing().equals(Listing.SERVICE_AT_LOCATIONS)) {
            Check service = scope.check(Rule.REFERENCE_SERVICE);
            Check location = scope.check(Rule.REFERENCE_LOCATION);
            each(scope, "service", service, Listing.SERVICES, "service_id");
            each(scope, "location", location, null, "location_id");
        } else if (scope.listing().equals(Listing.TAXONOMY_TERMS)) {
            Check taxonomy = scope.check(Rule.REFERENCE_TAXONOMY);
            each(scope, "taxonomy_detail", taxonomy, Listing.TAXONOMIES, "taxonomy_id");
            each(scope, "", taxonomy, Listing.TAXONOMY_TERMS, "parent_id");
        }
        if (scope.listing().has("taxonomy_term_id")) {
            terms(scope, scope.check(Rule.REFERENCE_TAXONOMY));
        }
        for (JsonNode item : scope.feed().sample(scope.listing())) {
            Answer detail = scope.feed().detail(scope.listing(), Walk.id(item));
            if (detail.status() == 200) {
                keys(nested, detail.request(), SINGULAR.getOrDefault(name, name), detail.json());
            }
        }
    }

    /** {@code target} null: there is nothing to resolve at, the nested record has to be there. */
    private static void each(Scope scope, String member, Check check, @Nullable Listing target, String key) {
        boolean resolves = target != null && scope.feed().offers(target);
        Walk all = scope.feed().all(scope.listing());
        for (JsonNode item : scope.feed().sample(scope.listing())) {
            String id = item.path(key).asText();
            String within = member.isEmpty() ? "" : item.path(member).path("id").asText();
            if (!id.isEmpty() && !within.isEmpty()) {
                check.equal(id, within, all.request(), key);
            }
            String named = id.isEmpty() ? within : id;
            if (!named.isEmpty() && target != null && resolves) {
                check.that(isThere(scope, target, named), all.request(), Seen.DANGLING, key, named);
            } else if (!named.isEmpty() && target == null) {
                check.that(!within.isEmpty(), all.request(), Seen.DANGLING, key, named);
            }
        }
    }

    private static boolean isThere(Scope scope, Listing target, String id) {
        return scope.feed().all(target).ids().contains(id)
                || scope.feed().detail(target, id).status() == 200;
    }

    private static void terms(Scope scope, Check check) {
        if (!scope.feed().offers(Listing.TAXONOMY_TERMS)) {
            check.unseen(Why.NOT_OFFERED);
            return;
        }
        Terms terms = new Terms(scope.feed());
        for (JsonNode item : scope.feed().sample(scope.listing())) {
            Answer detail = scope.feed().detail(scope.listing(), Walk.id(item));
            terms.own(detail.json())
                    .forEach(id -> check.that(
                            isThere(scope, Listing.TAXONOMY_TERMS, id),
                            detail.request(),
                            Seen.DANGLING,
                            "taxonomy_term_id",
                            id));
        }
    }

    /** In what is nested directly in a record, the key that names such a record is that record's id. */
    private static void keys(Check check, String request, String kind, JsonNode record) {
        String id = Walk.id(record);
        for (Map.Entry<String, JsonNode> member : record.properties()) {
            JsonNode value = member.getValue();
            if (value.isArray()) {
                for (JsonNode child : value) {
                    backwards(check, request, kind, id, member.getKey(), child);
                    keys(check, request, SINGULAR.getOrDefault(member.getKey(), ""), child);
                }
            } else if (value.isObject()) {
                String forward = record.path(forward(member.getKey())).asText();
                if (!forward.isEmpty()) {
                    check.equal(forward, Walk.id(value), request, member.getKey() + "/id");
                }
                keys(check, request, member.getKey(), value);
            }
        }
    }

    private static String forward(String member) {
        return member.equals("taxonomy_detail") ? "taxonomy_id" : member + "_id";
    }

    private static void backwards(Check check, String request, String kind, String id, String member, JsonNode child) {
        String key = member.equals("attributes")
                ? "link_id"
                : member.equals("metadata") ? "resource_id" : KEYS_TO_PARENT.contains(kind) ? kind + "_id" : "";
        String said = key.isEmpty() ? "" : child.path(key).asText();
        if (!said.isEmpty()) {
            check.equal(id, said, request, member + "/" + key);
        }
    }
}
