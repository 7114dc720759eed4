package org.corredor.problem;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Thrown to refuse a request. Texts come from the bundles when it is answered, so a slice names only the type, the
 * members a program needs (a missing permission, the current state) and what is wrong in the body.
 */
public final class Problem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private static final Set<String> OWN_MEMBERS = Set.of("type", "title", "status", "detail", "errors");

    private final ProblemType type;
    private final transient Map<String, Object> members = new LinkedHashMap<>();
    private final transient List<FieldError> errors;

    private Problem(ProblemType type, List<FieldError> errors) {
        super(type.code(), null, false, false);
        this.type = type;
        this.errors = errors;
    }

    public static Problem of(ProblemType type) {
        return new Problem(type, List.of());
    }

    /** A 422 that points at each place. */
    public static Problem invalid(FieldError... errors) {
        return new Problem(ProblemType.VALIDATION, List.of(errors));
    }

    public static Problem invalid(List<FieldError> errors) {
        return new Problem(ProblemType.VALIDATION, List.copyOf(errors));
    }

    /** A 400 that points at each parameter that can't be read. */
    public static Problem malformed(List<FieldError> errors) {
        return new Problem(ProblemType.MALFORMED_REQUEST, List.copyOf(errors));
    }

    /** What isn't there and what isn't yours: one answer for both. */
    public static Problem notFound() {
        return of(ProblemType.NOT_FOUND);
    }

    /**
     * Adds an extension member (RFC 9457, 3.2); codes and ids of the caller's own records only.
     *
     * @throws IllegalArgumentException for a member every problem has already
     */
    public Problem with(String member, Object value) {
        if (OWN_MEMBERS.contains(member)) {
            throw new IllegalArgumentException(member + " is a member of every problem");
        }
        members.put(member, value);
        return this;
    }

    /** The same of a part of the body: what it points at stands under this place. */
    public Problem under(String place) {
        Problem moved = new Problem(
                type, errors.stream().map(error -> error.under(place)).toList());
        moved.members.putAll(members);
        return moved;
    }

    public ProblemType type() {
        return type;
    }

    public Map<String, Object> members() {
        return members;
    }

    public List<FieldError> errors() {
        return errors;
    }
}
