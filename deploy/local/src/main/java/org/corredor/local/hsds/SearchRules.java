package org.corredor.local.hsds;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** A record's own words find it; a word nobody wrote finds nothing. */
final class SearchRules implements Family {
    static final String NO_WORD = "zxqvjkwpzxqvjkwp";
    private static final int RECORDS = 5;
    private static final int SHORTEST = 4;

    @Override
    public void look(Scope scope) {
        Check own = scope.check(Rule.SEARCH_OWN_WORDS);
        Check none = scope.check(Rule.SEARCH_NO_SUCH_WORD);
        for (JsonNode item : Feed.spread(scope.feed().sample(scope.listing()), RECORDS)) {
            word(item).ifPresent(word -> {
                Walk found = scope.filtered("search", word);
                Scope.holds(own, found, List.of(Walk.id(item)));
                scope.feed().remember(scope.listing(), "search", HsdsSource.parameter("search", word), found);
            });
        }
        Scope.isEmpty(none, scope.filtered("search", NO_WORD));
    }

    /** The longest word of its name; of a service at a location, of the service's name. */
    private static Optional<String> word(JsonNode item) {
        String name = item.path("name").asText(item.at("/service/name").asText());
        return Arrays.stream(name.split("[^\\p{L}\\p{M}]+", -1))
                .filter(word -> word.length() >= SHORTEST)
                .max(Comparator.comparingInt(String::length));
    }
}
