package org.corredor.local.hsds;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** {@code organization_id} finds what that organization provides, all of it and nothing else. */
final class OrganizationFilterRules implements Family {
    private static final int ORGANIZATIONS = 3;

    @Override
    public void look(Scope scope) {
        if (!scope.listing().has("organization_id")) {
            return;
        }
        Check own = scope.check(Rule.ORGANIZATION_OWN);
        Check other = scope.check(Rule.ORGANIZATION_OTHER);
        Map<String, List<String>> providers = scope.feed().all(scope.listing()).items().stream()
                .filter(item -> !organization(item).isEmpty())
                .collect(Collectors.groupingBy(
                        OrganizationFilterRules::organization,
                        TreeMap::new,
                        Collectors.mapping(Walk::id, Collectors.toList())));
        for (String provider : Feed.spread(List.copyOf(providers.keySet()), ORGANIZATIONS)) {
            Walk found = scope.filtered("organization_id", provider);
            providers.forEach((id, provided) -> {
                if (id.equals(provider)) {
                    Scope.holds(own, found, provided);
                } else {
                    Scope.lacks(other, found, provided);
                }
            });
            scope.feed()
                    .remember(
                            scope.listing(),
                            "organization_id",
                            HsdsSource.parameter("organization_id", provider),
                            found);
        }
        Scope.isEmpty(other, scope.filtered("organization_id", RecordRules.UNKNOWN));
    }

    /** Of a service, or of the service at a location; empty when the item does not say. */
    static String organization(JsonNode item) {
        JsonNode service = item.has("service") ? item.path("service") : item;
        return service.path("organization_id")
                .asText(service.at("/organization/id").asText());
    }
}
