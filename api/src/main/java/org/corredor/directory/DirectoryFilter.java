package org.corredor.directory;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.corredor.problem.FieldError;
import org.corredor.problem.JsonProblems;
import org.corredor.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * What a list is asked for; filters combine with AND, an absent one excludes nothing.
 *
 * @param search words to find, as a person types them ({@code websearch_to_tsquery})
 * @param modifiedAfter at this instant or later, as HSDS defines it
 */
record DirectoryFilter(
        PageWindow window,
        @Nullable String search,
        @Nullable UUID organizationId,
        @Nullable Instant modifiedAfter) {
    private static final String SEARCH = "search";
    private static final int LONGEST_SEARCH = 200;

    /** UUID.fromString reads shortened groups too, so two texts would name one id. */
    private static final Pattern CANONICAL =
            Pattern.compile("\\p{XDigit}{8}-\\p{XDigit}{4}-\\p{XDigit}{4}-\\p{XDigit}{4}-\\p{XDigit}{12}");

    /** The parameters as sent. */
    record Sent(
            @Nullable String page,
            @Nullable String perPage,
            @Nullable String search,
            @Nullable String organizationId,
            @Nullable String modifiedAfter) {}

    /**
     * Reads the parameters of a list.
     *
     * @param query all that the query has: a filter that would be ignored (an unknown one, an empty one, the second of two)
     *     is refused, for an unfiltered answer would be taken for a filtered one
     * @throws Problem 400 that points at each wrong one
     */
    static DirectoryFilter of(Sent sent, Map<String, List<String>> query, Set<String> known) {
        List<FieldError> wrong = new ArrayList<>();
        new TreeMap<>(query).forEach((name, values) -> {
            if (!known.contains(name)) {
                wrong.add(new FieldError("?" + JsonProblems.escape(name), "unknown-field"));
            } else if (values.size() != 1 || (values.getFirst().isEmpty() && !name.equals(SEARCH))) {
                wrong.add(new FieldError("?" + name, "type"));
            }
        });
        DirectoryFilter filter = new DirectoryFilter(
                PageWindow.of(sent.page(), sent.perPage(), wrong::add),
                search(sent.search(), wrong::add),
                read("?organization_id", sent.organizationId(), DirectoryFilter::id, wrong::add),
                read("?modified_after", sent.modifiedAfter(), DirectoryFilter::instant, wrong::add));
        if (!wrong.isEmpty()) {
            throw Problem.malformed(wrong);
        }
        return filter;
    }

    private static @Nullable String search(@Nullable String sent, Consumer<FieldError> wrong) {
        if (sent == null || sent.isBlank()) {
            return null;
        }
        if (sent.length() > LONGEST_SEARCH || sent.indexOf('\0') >= 0) {
            wrong.accept(new FieldError("?search", "size", 1, LONGEST_SEARCH));
            return null;
        }
        return sent;
    }

    private static <T> @Nullable T read(
            String pointer, @Nullable String sent, Function<String, T> as, Consumer<FieldError> wrong) {
        if (sent == null) {
            return null;
        }
        try {
            return as.apply(sent);
        } catch (IllegalArgumentException | DateTimeParseException unreadable) {
            wrong.accept(new FieldError(pointer, "type"));
            return null;
        }
    }

    private static UUID id(String sent) {
        if (!CANONICAL.matcher(sent).matches()) {
            throw new IllegalArgumentException("not a UUID");
        }
        return UUID.fromString(sent);
    }

    /** RFC 3339, with its offset; a plus that became a space in a query string is taken for the plus it was. */
    private static Instant instant(String sent) {
        OffsetDateTime time = OffsetDateTime.parse(sent.replace(' ', '+'));
        if (time.getYear() < 1 || time.getYear() > 9999) {
            throw new IllegalArgumentException("year out of range");
        }
        return time.toInstant();
    }
}
