package org.corredor.local.hsds;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The published schemas: of the entry, of a page, of its items, of a record, and of an item with {@code full=true}. */
final class SchemaRules implements Family {
    private static final String ENTRY = "/paths/~1/get/responses/200/content/application~1json/schema";
    private static final String PAGE = "/components/schemas/Page";

    private final @Nullable Schemas schemas;

    SchemaRules(Optional<Schemas> schemas) {
        this.schemas = schemas.orElse(null);
    }

    void entry(Answer entry, Check check) {
        if (schemas == null) {
            check.unseen(Why.NO_SCHEMAS);
        } else if (entry.status() == 200) {
            judge(check, entry.request(), schemas.objectionsOfApi(ENTRY, entry.json()));
        }
    }

    @Override
    public void look(Scope scope) {
        Check page = scope.check(Rule.SCHEMA_PAGE);
        Check item = scope.check(Rule.SCHEMA_LIST_ITEM);
        Check record = scope.check(Rule.SCHEMA_DETAIL);
        boolean full = scope.listing().has("full");
        if (schemas == null) {
            List.of(page, item, record).forEach(check -> check.unseen(Why.NO_SCHEMAS));
            if (full) {
                scope.check(Rule.SCHEMA_FULL).unseen(Why.NO_SCHEMAS);
            }
            return;
        }
        Check fullItem = full ? scope.check(Rule.SCHEMA_FULL) : record;
        Listing listing = scope.listing();
        Walk all = scope.feed().all(listing);
        for (Answer answer : all.pages()) {
            judge(page, answer.request(), schemas.objectionsOfApi(PAGE, answer.json()));
        }
        items(item, all.request(), listing.itemSchema(), all.items());
        for (JsonNode listed : scope.feed().sample(listing)) {
            Answer answer = scope.feed().detail(listing, Walk.id(listed));
            if (answer.status() == 200) {
                items(record, answer.request(), listing.recordSchema(), List.of(answer.json()));
            }
        }
        if (full) {
            Walk fully = scope.filtered("full", true);
            List<JsonNode> some =
                    Feed.spread(fully.items(), scope.feed().options().sample());
            items(fullItem, fully.request(), listing.recordSchema(), some);
        }
    }

    private void items(Check check, String request, String schema, List<JsonNode> items) {
        if (schemas != null) {
            for (JsonNode item : items) {
                judge(check, request, schemas.objections(schema, item));
            }
        }
    }

    private static void judge(Check check, String request, List<String> objections) {
        check.that(objections.isEmpty(), request, Seen.SCHEMA, String.join("; ", objections));
    }
}
