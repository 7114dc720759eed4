package org.corredor.local.hsds;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Set;

/** The same list fuller ({@code full=true}) and barer ({@code minimal=true}). */
final class VariantRules implements Family {
    /** The API file says {@code modified_date}, the schemas have {@code last_modified}: both are accepted. */
    private static final Set<String> MINIMAL = Set.of("id", "modified_date", "last_modified");

    @Override
    public void look(Scope scope) {
        if (scope.listing().has("full")) {
            full(scope, scope.check(Rule.FULL_HAS_DETAILS));
        }
        if (scope.listing().has("minimal")) {
            minimal(scope, scope.check(Rule.MINIMAL_ONLY_IDS), scope.check(Rule.MINIMAL_EQUALS_LIST));
        }
    }

    /** Each member a record has by its own address is there, nested ones too. */
    private static void full(Scope scope, Check check) {
        Walk walk = scope.filtered("full", true);
        if (!Scope.isWhole(check, walk)) {
            return;
        }
        Map<String, JsonNode> fully = walk.byId();
        for (JsonNode detail : scope.feed().details(scope.listing())) {
            JsonNode item = fully.get(Walk.id(detail));
            if (item == null) {
                check.that(false, walk.request(), Seen.MISSING, Walk.id(detail));
                continue;
            }
            detail.fieldNames()
                    .forEachRemaining(member ->
                            check.that(item.has(member), walk.request(), Seen.MISSING, Walk.id(detail) + " " + member));
        }
    }

    private static void minimal(Scope scope, Check only, Check equal) {
        Walk walk = scope.filtered("minimal", true);
        if (!only.reaches(walk.first())) {
            return;
        }
        Map<String, JsonNode> all = scope.feed().all(scope.listing()).byId();
        for (JsonNode item : walk.items()) {
            item.fieldNames()
                    .forEachRemaining(
                            member -> only.that(MINIMAL.contains(member), walk.request(), Seen.BEYOND, member));
            String modified =
                    all.getOrDefault(Walk.id(item), item).path("last_modified").asText();
            if (!modified.isEmpty()) {
                String said = item.path("last_modified")
                        .asText(item.path("modified_date").asText());
                equal.equal(modified, said, walk.request(), "last_modified");
            }
        }
        Scope.holds(equal, walk, all.keySet());
        walk.ids().forEach(id -> equal.that(all.containsKey(id), walk.request(), Seen.BEYOND, id));
    }
}
