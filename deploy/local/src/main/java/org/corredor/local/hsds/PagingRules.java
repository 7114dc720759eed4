package org.corredor.local.hsds;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Walking the pages loses and repeats nothing, whatever their size, and what is no page is refused. */
final class PagingRules implements Family {
    private static final int MOST_PAGES = 60;
    private static final List<String> MALFORMED =
            List.of("page=0", "page=-1", "page=x", "per_page=0", "per_page=-1", "per_page=x");

    @Override
    public void look(Scope scope) {
        Check complete = scope.check(Rule.WALK_COMPLETE);
        Check total = scope.check(Rule.WALK_TOTAL);
        Check stable = scope.check(Rule.PAGE_STABLE);
        Check malformed = scope.check(Rule.PAGING_MALFORMED);
        Check beyond = scope.check(Rule.PAGE_BEYOND_LAST);
        Check huge = scope.check(Rule.PER_PAGE_HUGE);
        Walk all = scope.feed().all(scope.listing());
        if (all.whole()) {
            walks(scope, all, complete, total, stable);
            beyond(scope, all, beyond);
        } else {
            List.of(complete, total, stable, beyond).forEach(check -> {
                check.unseen(Why.TOO_LONG);
                check.reaches(all.pages().getLast());
            });
        }
        for (String query : MALFORMED) {
            malformed.status(400, scope.feed().source().get(scope.listing().place() + "?" + query));
        }
        Answer most = scope.feed().page(scope.listing(), "", 1, 1_000_000);
        if (most.status() == 200) {
            long pages = most.json().path("total_pages").asLong(1);
            EnvelopeRules.consistent(huge, most, 1, 0);
            boolean fits = pages > 1
                    || most.json().path("contents").size() == all.items().size();
            huge.that(
                    fits,
                    most.request(),
                    Seen.VALUE,
                    "size",
                    all.items().size(),
                    most.json().path("contents").size());
        } else {
            huge.status(400, most);
        }
    }

    private static void walks(Scope scope, Walk all, Check complete, Check total, Check stable) {
        Set<String> ids = all.ids();
        compare(complete, total, all, ids);
        for (int wanted : List.of(1, 3)) {
            int size = Math.max(wanted, Math.ceilDiv(ids.size(), MOST_PAGES));
            if (all.perPage() > 0 && size > all.perPage()) {
                size = wanted;
            }
            Walk walk = scope.feed().walk(scope.listing(), "", size, MOST_PAGES + 1);
            compare(complete, total, walk, ids);
            int last = walk.pages().size();
            for (int number : new TreeSet<>(List.of(1, (last + 1) / 2, last))) {
                Answer first = walk.pages().get(number - 1);
                Answer again = scope.feed().page(scope.listing(), "", number, size);
                stable.equal(idsOf(first), idsOf(again), again.request(), "id");
            }
        }
    }

    private static List<String> idsOf(Answer page) {
        return page.json().path("contents").valueStream().map(Walk::id).toList();
    }

    /** Of a list too long for small pages only the beginning is read in them: it repeats nothing and adds nothing. */
    private static void compare(Check complete, Check total, Walk walk, Set<String> ids) {
        for (Answer page : walk.pages()) {
            if (!complete.reaches(page)) {
                return;
            }
        }
        List<String> listed = walk.listedIds();
        Set<String> seen = new HashSet<>();
        listed.forEach(id -> complete.that(seen.add(id), walk.request(), Seen.TWICE, id));
        seen.forEach(id -> complete.that(ids.contains(id), walk.request(), Seen.BEYOND, id));
        if (!walk.whole()) {
            return;
        }
        ids.forEach(id -> complete.that(seen.contains(id), walk.request(), Seen.MISSING, id));
        if (walk.first().json().has("total_items")) {
            long said = walk.first().json().path("total_items").asLong();
            total.equal((long) listed.size(), said, walk.request(), "total_items");
        }
    }

    private static void beyond(Scope scope, Walk all, Check check) {
        int last = all.pages().size();
        for (int number : List.of(last + 1, Integer.MAX_VALUE)) {
            check.status(400, scope.feed().page(scope.listing(), "", number, all.perPage()));
        }
    }
}
