package org.corredor.local.hsds;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/** A record by its own address: it is there, it says what the list says, and what does not exist is not found. */
final class RecordRules implements Family {
    static final String UNKNOWN = "0e37df36-f698-11e6-8dd4-cb9ced3df976";

    @Override
    public void look(Scope scope) {
        Check resolves = scope.check(Rule.LISTED_RESOLVES);
        Check same = scope.check(Rule.LIST_EQUALS_DETAIL);
        Check unknown = scope.check(Rule.UNKNOWN_NOT_FOUND);
        Check type = scope.check(Rule.CONTENT_TYPE);
        Check tag = scope.check(Rule.ENTITY_TAG);
        Listing listing = scope.listing();
        type(type, scope.feed().all(listing).first());
        for (JsonNode item : scope.feed().sample(listing)) {
            Answer detail = scope.feed().detail(listing, Walk.id(item));
            if (resolves.status(200, detail)) {
                resolves.equal(Walk.id(item), Walk.id(detail.json()), detail.request(), "id");
                Same.difference(item, detail.json())
                        .ifPresentOrElse(
                                at -> same.that(
                                        false,
                                        detail.request(),
                                        Seen.VALUE,
                                        at,
                                        item.at(at),
                                        detail.json().at(at)),
                                () -> same.that(true, detail.request(), Seen.VALUE));
                type(type, detail);
            }
        }
        for (String id : List.of(UNKNOWN, "not-an-id")) {
            Answer none = scope.feed().source().get(listing.place() + "/" + id);
            // What is no UUID may be called malformed.
            if (none.status() != 400 || id.equals(UNKNOWN)) {
                unknown.status(404, none);
            }
        }
        scope.feed().sample(listing).stream().findFirst().ifPresent(item -> tag(scope, tag, Walk.id(item)));
    }

    private static void type(Check check, Answer answer) {
        String type = answer.mediaType();
        check.that(
                type.equals("application/json") || type.endsWith("+json"),
                answer.request(),
                Seen.VALUE,
                "Content-Type",
                "application/json",
                type);
    }

    private static void tag(Scope scope, Check check, String id) {
        Answer first = scope.feed().detail(scope.listing(), id);
        String tag = first.header("ETag");
        if (tag.isEmpty()) {
            check.unseen(Why.NO_ENTITY_TAG);
            return;
        }
        String path = scope.listing().place() + "/" + Feed.escaped(id);
        Answer known = scope.feed().source().get(path, Map.of("If-None-Match", tag));
        if (check.status(304, known)) {
            check.equal(0, known.body().length(), known.request(), "Content-Length");
        }
        check.status(200, scope.feed().source().get(path, Map.of("If-None-Match", "\"another\"")));
    }
}
