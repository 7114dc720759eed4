package org.corredor.local.hsds;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** The envelope around a page: all of it on every page, and consistent with what it holds. */
final class EnvelopeRules implements Family {
    private static final List<String> NUMBERS = List.of("total_items", "total_pages", "page_number", "size");
    private static final List<String> FLAGS = List.of("first_page", "last_page", "empty");

    @Override
    public void look(Scope scope) {
        Check whole = scope.check(Rule.ENVELOPE_WHOLE);
        Check consistent = scope.check(Rule.ENVELOPE_CONSISTENT);
        Walk all = scope.feed().all(scope.listing());
        int small = Math.max(1, all.items().size() / 3);
        Walk several = scope.feed().walk(scope.listing(), "", small, 5);
        for (Walk walk : List.of(all, several)) {
            int number = 0;
            for (Answer page : walk.pages()) {
                number++;
                if (page.status() == 200) {
                    whole(whole, page);
                    consistent(consistent, page, number, walk.perPage());
                }
            }
        }
        Answer none = scope.filtered("search", SearchRules.NO_WORD).first();
        if (none.status() == 200 && none.json().path("contents").isEmpty()) {
            whole(whole, none);
            consistent(consistent, none, 1, 0);
        }
    }

    private static void whole(Check check, Answer page) {
        for (String number : NUMBERS) {
            check.that(page.json().path(number).isIntegralNumber(), page.request(), Seen.MISSING, number);
        }
        for (String flag : FLAGS) {
            check.that(page.json().path(flag).isBoolean(), page.request(), Seen.MISSING, flag);
        }
        check.that(page.json().path("contents").isArray(), page.request(), Seen.MISSING, "contents");
    }

    /** What is not there at all is {@link Rule#ENVELOPE_WHOLE}'s to say. A {@code perPage} of 0 was the feed's choice. */
    static void consistent(Check check, Answer page, int number, int perPage) {
        JsonNode json = page.json();
        int items = json.path("contents").size();
        long pages = json.path("total_pages").asLong(number);
        expect(check, page, "size", items);
        expect(check, page, "page_number", number);
        expect(check, page, "first_page", number == 1);
        expect(check, page, "empty", items == 0);
        if (json.has("total_pages")) {
            expect(check, page, "last_page", number >= pages);
        }
        if (perPage > 0) {
            check.that(items <= perPage, page.request(), Seen.VALUE, "size", "≤ " + perPage, items);
        }
        boolean full = number < pages && items > 0;
        if (perPage > 0 && json.has("total_items") && (number == 1 || full)) {
            // A feed may give fewer on a page than asked; on a page that is not the last one sees how many.
            long total = json.path("total_items").asLong();
            long expected = Math.ceilDiv(total, (long) (full ? items : perPage));
            boolean noneAtAll = total == 0 && pages <= 1;
            check.that(noneAtAll || pages == expected, page.request(), Seen.VALUE, "total_pages", expected, pages);
        }
    }

    private static void expect(Check check, Answer page, String member, Object expected) {
        JsonNode came = page.json().path(member);
        if (!came.isMissingNode()) {
            check.equal(String.valueOf(expected), came.asText(), page.request(), member);
        }
    }
}
