package org.corredor.local.hsds;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** A feed as it has been read so far: what was asked once is not asked again, except where asking again is the point. */
final class Feed {
    /** Most pages a walk takes before it is given up as too long: of a whole list, and of a filtered one. */
    private static final int MOST_PAGES = 250;

    private static final int MOST_FILTERED_PAGES = 30;

    private static final int[] LARGE_PAGES = {100, 50, 20, 10};

    /** A filter with what it found, to be combined with others. */
    record Filter(String parameter, String query, Set<String> found) {}

    private final HsdsSource source;
    private final Options options;
    private final Map<Listing, Integer> largePages = new HashMap<>();
    private final Map<String, Walk> walks = new HashMap<>();
    private final Map<String, Answer> details = new HashMap<>();
    private final Map<Listing, List<Filter>> filters = new HashMap<>();

    Feed(HsdsSource source, Options options) {
        this.source = source;
        this.options = options;
    }

    HsdsSource source() {
        return source;
    }

    Options options() {
        return options;
    }

    boolean offers(Listing listing) {
        return all(listing).first().status() == 200;
    }

    /** The whole list in large pages: what everything else is compared with. */
    Walk all(Listing listing) {
        return walk(listing, "");
    }

    /** {@code query} without paging; empty or {@code name=value&…}. */
    Walk walk(Listing listing, String query) {
        String key = listing.name() + "?" + query;
        Walk known = walks.get(key);
        if (known == null) {
            int most = query.isEmpty() ? MOST_PAGES : MOST_FILTERED_PAGES;
            known = walk(listing, query, largePage(listing), most);
            walks.put(key, known);
        }
        return known;
    }

    /** Read anew. */
    Walk walk(Listing listing, String query, int perPage, int mostPages) {
        List<Answer> pages = new ArrayList<>();
        for (int number = 1; number <= mostPages; number++) {
            Answer page = page(listing, query, number, perPage);
            pages.add(page);
            if (page.status() != 200) {
                return new Walk(perPage, pages, false);
            }
            if (isLast(page.json(), number)) {
                return new Walk(perPage, pages, true);
            }
        }
        return new Walk(perPage, pages, false);
    }

    /** By the number of pages; by the flag only where that number is not given. */
    private static boolean isLast(JsonNode page, int number) {
        JsonNode pages = page.path("total_pages");
        boolean counted = pages.isIntegralNumber();
        return page.path("contents").isEmpty()
                || (counted
                        ? number >= pages.longValue()
                        : page.path("last_page").asBoolean(true));
    }

    Answer page(Listing listing, String query, int number, int perPage) {
        String size = perPage == 0 ? "" : "&per_page=" + perPage;
        return source.get(listing.place() + "?page=" + number + size + (query.isEmpty() ? "" : "&" + query));
    }

    /** The largest size of a page that the feed takes, of those a feed can be expected to take; else its own choice, 0. */
    private int largePage(Listing listing) {
        Integer known = largePages.get(listing);
        if (known != null) {
            return known;
        }
        int found = 0;
        for (int size : LARGE_PAGES) {
            int status = page(listing, "", 1, size).status();
            if (status == 200) {
                found = size;
                break;
            }
            if (status != 400 && status != 422) {
                break;
            }
        }
        largePages.put(listing, found);
        return found;
    }

    Answer detail(Listing listing, String id) {
        String path = listing.place() + "/" + escaped(id);
        Answer known = details.get(path);
        if (known == null) {
            known = source.get(path);
            details.put(path, known);
        }
        return known;
    }

    static String escaped(String id) {
        return HsdsSource.parameter("", id).substring(1).replace("+", "%20");
    }

    /** Items spread evenly over the list, no more than the options allow. */
    List<JsonNode> sample(Listing listing) {
        Walk all = all(listing);
        return spread(List.copyOf(all.ids()), options.sample()).stream()
                .map(id -> Objects.requireNonNull(all.byId().get(id)))
                .toList();
    }

    /** The sampled records that answered, by their own address. */
    List<JsonNode> details(Listing listing) {
        return sample(listing).stream()
                .map(item -> detail(listing, Walk.id(item)))
                .filter(answer -> answer.status() == 200)
                .map(Answer::json)
                .toList();
    }

    /** At most {@code most} of them, the first and the last among them. */
    static <T> List<T> spread(List<T> all, int most) {
        if (all.size() <= most) {
            return all;
        }
        List<T> chosen = new ArrayList<>();
        for (int i = 0; i < most; i++) {
            chosen.add(all.get((int) ((long) i * (all.size() - 1) / Math.max(1, most - 1))));
        }
        return chosen;
    }

    void remember(Listing listing, String parameter, String query, Walk found) {
        if (found.whole()) {
            filters.computeIfAbsent(listing, none -> new ArrayList<>()).add(new Filter(parameter, query, found.ids()));
        }
    }

    List<Filter> filters(Listing listing) {
        return List.copyOf(filters.getOrDefault(listing, List.of()));
    }
}
