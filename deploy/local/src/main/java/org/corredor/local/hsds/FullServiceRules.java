package org.corredor.local.hsds;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/** {@code full_service=true}: an organization's services with all they say themselves, in the record and in the full list. */
final class FullServiceRules implements Family {
    private static final int ORGANIZATIONS = 5;

    @Override
    public void look(Scope scope) {
        if (!scope.listing().has("full_service")) {
            return;
        }
        Check check = scope.check(Rule.FULL_SERVICE);
        List<JsonNode> services = scope.feed().all(Listing.SERVICES).items();
        List<String> providers = services.stream()
                .map(OrganizationFilterRules::organization)
                .filter(scope.feed().all(scope.listing()).ids()::contains)
                .distinct()
                .toList();
        for (String id : Feed.spread(providers, ORGANIZATIONS)) {
            Answer answer =
                    scope.feed().source().get(scope.listing().place() + "/" + Feed.escaped(id) + "?full_service=true");
            if (check.reaches(answer)) {
                services.stream()
                        .filter(service ->
                                OrganizationFilterRules.organization(service).equals(id))
                        .forEach(service -> nested(check, answer, service));
            }
        }
    }

    private static void nested(Check check, Answer answer, JsonNode service) {
        for (JsonNode nested : answer.json().path("services")) {
            if (Walk.id(nested).equals(Walk.id(service))) {
                for (Map.Entry<String, JsonNode> member : service.properties()) {
                    // Which organization it is of is said by where it stands.
                    if (!member.getKey().startsWith("organization")) {
                        boolean same = Same.difference(member.getValue(), nested.path(member.getKey()))
                                .isEmpty();
                        check.that(
                                same,
                                answer.request(),
                                Seen.VALUE,
                                Walk.id(service) + " " + member.getKey(),
                                member.getValue(),
                                nested.path(member.getKey()));
                    }
                }
                return;
            }
        }
        check.that(false, answer.request(), Seen.MISSING, "services/" + Walk.id(service));
    }
}
