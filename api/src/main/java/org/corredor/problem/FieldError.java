package org.corredor.problem;

import java.util.List;

/**
 * One thing wrong in a body or parameter.
 *
 * @param pointer JSON Pointer (RFC 6901) into the body, or {@code ?name} of a query parameter, or a header's name
 * @param code what is wrong, stable: {@code required}, {@code unknown-field}, {@code type}, {@code size}, ...
 * @param args what the text needs (bounds, allowed codes); never the value that was sent
 */
public record FieldError(String pointer, String code, List<Object> args) {

    /** With what the text needs, in its order. */
    public FieldError(String pointer, String code, Object... args) {
        this(pointer, code, List.of(args));
    }

    /** The same of a part that stands under another pointer in what was sent. */
    public FieldError under(String pointerOfWhole) {
        return new FieldError(pointerOfWhole + pointer, code, args);
    }
}
