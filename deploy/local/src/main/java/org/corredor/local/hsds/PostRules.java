package org.corredor.local.hsds;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** POST to a list finds what GET finds, with the parameters in one of three places; see {@link Rule#POST_EQUALS_GET}. */
final class PostRules implements Family {
    private static final Set<Integer> NOT_OFFERED = Set.of(404, 405, 501);

    /** Where a POST carries its parameters. */
    private enum Way {
        QUERY,
        FORM,
        JSON;

        Answer send(Scope scope, String query) {
            String place = scope.listing().place();
            HsdsSource source = scope.feed().source();
            return switch (this) {
                case QUERY -> source.post(place + "?" + query, "", "");
                case FORM -> source.post(place, "application/x-www-form-urlencoded", query);
                case JSON -> source.post(place, "application/json", json(query));
            };
        }
    }

    @Override
    public void look(Scope scope) {
        Check check = scope.check(Rule.POST_EQUALS_GET);
        List<String> queries = new ArrayList<>(List.of("page=1&per_page=2", "page=2&per_page=1"));
        scope.feed().filters(scope.listing()).stream()
                .filter(filter -> !filter.found().isEmpty())
                .limit(3)
                .forEach(filter -> queries.add("page=1&per_page=2&" + filter.query()));
        if (scope.feed().all(scope.listing()).items().size() < 2) {
            queries.remove(1);
        }
        boolean offered = false;
        Check asPublished = new Check(Rule.POST_EQUALS_GET, scope.listing().place());
        for (Way way : Way.values()) {
            Check tried = way == Way.QUERY ? asPublished : new Check(Rule.POST_EQUALS_GET, "");
            for (String query : queries) {
                offered |= compare(scope, tried, way, query);
            }
            if (tried.finding().outcome() == Finding.Outcome.PASS) {
                scope.checks().take(tried, check);
                return;
            }
        }
        if (offered) {
            scope.checks().take(asPublished, check);
        } else {
            check.unseen(Why.NOT_OFFERED);
        }
    }

    /** Whether POST is known to the feed at all. */
    private static boolean compare(Scope scope, Check tried, Way way, String query) {
        Answer get = scope.feed().source().get(scope.listing().place() + "?" + query);
        Answer post = way.send(scope, query);
        if (get.status() == 200 && tried.status(200, post)) {
            Same.inequality(get.json(), post.json())
                    .ifPresentOrElse(
                            at -> tried.that(
                                    false,
                                    post.request() + " (" + way + ": " + query + ")",
                                    Seen.VALUE,
                                    at,
                                    get.json().at(at),
                                    post.json().at(at)),
                            () -> tried.that(true, post.request(), Seen.VALUE));
        }
        return !NOT_OFFERED.contains(post.status());
    }

    private static String json(String query) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        for (String pair : query.split("&", -1)) {
            int equals = pair.indexOf('=');
            String name = pair.substring(0, equals);
            String value = URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8);
            if (name.equals("page") || name.equals("per_page")) {
                body.put(name, Integer.parseInt(value));
            } else {
                body.put(name, value);
            }
        }
        return body.toString();
    }
}
