package org.corredor.local.hsds;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** {@code top_only} and {@code parent_id} of taxonomy terms. */
final class TermRules implements Family {
    private static final int PARENTS = 3;

    @Override
    public void look(Scope scope) {
        if (!scope.listing().has("top_only")) {
            return;
        }
        Check top = scope.check(Rule.TOP_ONLY);
        Check parent = scope.check(Rule.PARENT_ID);
        Map<String, JsonNode> all = scope.feed().all(scope.listing()).byId();
        Set<String> parents = new TreeSet<>();
        all.values().forEach(term -> parents.add(term.path("parent_id").asText()));
        parents.remove("");
        parents.retainAll(all.keySet());
        topOnly(scope, top, all, parents);
        for (String id : Feed.spread(List.copyOf(parents), PARENTS)) {
            Walk found = scope.filtered("parent_id", id);
            List<String> children = all.values().stream()
                    .filter(term -> term.path("parent_id").asText().equals(id))
                    .map(Walk::id)
                    .toList();
            Set<String> others = new TreeSet<>(all.keySet());
            children.forEach(others::remove);
            Scope.holds(parent, found, children);
            Scope.lacks(parent, found, others);
            scope.feed().remember(scope.listing(), "parent_id", HsdsSource.parameter("parent_id", id), found);
        }
        Scope.isEmpty(parent, scope.filtered("parent_id", RecordRules.UNKNOWN));
    }

    /** Without a hierarchy there is nothing to be seen. */
    private static void topOnly(Scope scope, Check top, Map<String, JsonNode> all, Set<String> parents) {
        Walk found = scope.filtered("top_only", true);
        if (parents.isEmpty() || !Scope.isWhole(top, found)) {
            return;
        }
        Set<String> withoutParent = new TreeSet<>();
        all.forEach((id, term) -> {
            if (term.path("parent_id").asText().isEmpty()) {
                withoutParent.add(id);
            }
        });
        Set<String> withoutChild = new TreeSet<>(all.keySet());
        withoutChild.removeAll(parents);
        Set<String> came = new TreeSet<>(found.ids());
        boolean right = came.equals(withoutParent) || came.equals(withoutChild);
        top.that(right, found.request(), Seen.VALUE, "id", withoutParent, came);
    }
}
