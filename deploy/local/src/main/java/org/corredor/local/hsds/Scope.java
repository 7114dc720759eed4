package org.corredor.local.hsds;

import java.util.Collection;

/** One list of one feed, where a family of rules looks. */
record Scope(Feed feed, Listing listing, Checks checks) {
    /** A family takes all its checks before its first request, so that a rule never reached is reported as such. */
    Check check(Rule rule) {
        return checks.of(rule, listing.place());
    }

    /** The list filtered by one parameter. */
    Walk filtered(String parameter, Object value) {
        return feed.walk(listing, HsdsSource.parameter(parameter, value));
    }

    /** Each of {@code must} is found. A list that was too long to be read to its end proves nothing missing. */
    static void holds(Check check, Walk found, Collection<String> must) {
        if (isWhole(check, found)) {
            var ids = found.ids();
            must.forEach(id -> check.that(ids.contains(id), found.request(), Seen.MISSING, id));
        }
    }

    /** None of {@code mustNot} is found. */
    static void lacks(Check check, Walk found, Collection<String> mustNot) {
        if (check.reaches(found.first())) {
            var ids = found.ids();
            mustNot.forEach(id -> check.that(!ids.contains(id), found.request(), Seen.BEYOND, id));
        }
    }

    /** The walk was answered and came to its end; if not, the check says which of the two. */
    static boolean isWhole(Check check, Walk found) {
        for (Answer page : found.pages()) {
            if (!check.reaches(page)) {
                return false;
            }
        }
        if (!found.whole()) {
            check.unseen(Why.TOO_LONG);
        }
        return found.whole();
    }

    /** Nothing at all is found. */
    static void isEmpty(Check check, Walk found) {
        if (check.reaches(found.first())) {
            String first = found.ids().stream().findFirst().orElse("");
            check.that(found.items().isEmpty(), found.request(), Seen.BEYOND, first);
        }
    }
}
