package org.corredor.directory;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The HSDS page envelope, all of it on every page. Totals are given here, unlike in the rest of the API: what is
 * counted is public.
 *
 * @param pageNumber from 1
 * @param size items on this page
 * @param lines what takes the page's place when all that match is asked for, one a line ({@link LinesAnswer}); no part of the page
 */
public record HsdsPage<T>(
        @Schema(required = true) long totalItems,
        @Schema(required = true) long totalPages,
        @Schema(required = true) int pageNumber,
        @Schema(required = true) int size,
        @Schema(required = true) boolean firstPage,
        @Schema(required = true) boolean lastPage,
        @Schema(required = true) boolean empty,
        @Schema(required = true) List<T> contents,
        @JsonIgnore @Schema(hidden = true) @Nullable Lines lines) {

    /** In place of a page. */
    static <T> HsdsPage<T> lines(Lines lines) {
        return new HsdsPage<>(0, 0, 1, 0, true, true, true, List.of(), lines);
    }
}
