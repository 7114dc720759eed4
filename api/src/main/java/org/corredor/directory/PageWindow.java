package org.corredor.directory;

import java.util.List;
import java.util.function.Consumer;
import org.corredor.problem.FieldError;
import org.jspecify.annotations.Nullable;

/**
 * Which page of an HSDS list.
 *
 * @param number from 1
 * @param size items a page, 1 to 200
 */
record PageWindow(int number, int size) {
    static final int DEFAULT_SIZE = 50;
    static final int MAX_SIZE = 200;

    /** Everything on one page: where a list is of ids alone. */
    static final int ALL = 100_000;

    /** Reads {@code page} and {@code per_page}; what is no number or out of range is told to {@code wrong}. */
    static PageWindow of(@Nullable String page, @Nullable String perPage, Consumer<FieldError> wrong) {
        return new PageWindow(
                number("?page", page, 1, Integer.MAX_VALUE, wrong),
                number("?per_page", perPage, DEFAULT_SIZE, MAX_SIZE, wrong));
    }

    /** How many items lie before this page. */
    long offset() {
        return (number - 1L) * size;
    }

    /** Pages that {@code total} items fill. */
    long pages(long total) {
        return Math.ceilDiv(total, (long) size);
    }

    /** The envelope of this page's items. */
    <T> HsdsPage<T> page(List<T> contents, long total) {
        long pages = pages(total);
        return new HsdsPage<>(
                total,
                pages,
                number,
                contents.size(),
                number == 1,
                number >= pages,
                contents.isEmpty(),
                contents,
                null);
    }

    private static int number(String pointer, @Nullable String sent, int absent, int most, Consumer<FieldError> wrong) {
        if (sent == null) {
            return absent;
        }
        try {
            int number = Integer.parseInt(sent);
            if (number < 1) {
                wrong.accept(new FieldError(pointer, "min", 1));
            } else if (number > most) {
                wrong.accept(new FieldError(pointer, "max", most));
            } else {
                return number;
            }
        } catch (NumberFormatException notAnInteger) {
            wrong.accept(new FieldError(pointer, "type"));
        }
        return absent;
    }
}
