package org.corredor.paging;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list: its items, and the cursor of the next page unless this is the last. No totals: counting behind
 * row security costs a scan, and the count of what one may not see is itself a leak.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Page<T>(
        @Schema(required = true) List<T> items, @Nullable String next) {

    /** The same page of other items. */
    public <R> Page<R> map(Function<T, R> as) {
        return new Page<>(items.stream().map(as).toList(), next);
    }

    /** The same page without the items that have no view; it may so be shorter than its limit and still not the last. */
    public <R> Page<R> mapPresent(Function<T, Optional<R>> as) {
        return new Page<>(items.stream().map(as).flatMap(Optional::stream).toList(), next);
    }
}
