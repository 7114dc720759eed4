package org.corredor.problem;

import jakarta.validation.ConstraintViolation;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Broken constraints as places and codes, sorted by place. */
public final class Violations {
    private Violations() {}

    /** One error for each. */
    public static List<FieldError> of(Collection<? extends ConstraintViolation<?>> violations) {
        return violations.stream()
                .map(Violations::error)
                .sorted(Comparator.comparing(FieldError::pointer).thenComparing(FieldError::code))
                .toList();
    }

    /** The constraint's own name is the stable code; its bounds go into the text, the value never. */
    private static FieldError error(ConstraintViolation<?> violation) {
        String constraint = violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName();
        Map<String, Object> bounds = violation.getConstraintDescriptor().getAttributes();
        String pointer = ViolationPlace.of(violation);
        return switch (constraint) {
            case "NotNull", "NotBlank", "NotEmpty" -> new FieldError(pointer, "required");
            case "Size" -> new FieldError(pointer, "size", bound(bounds, "min"), bound(bounds, "max"));
            case "Min" -> new FieldError(pointer, "min", bound(bounds, "value"));
            case "Max", "DecimalMax" -> new FieldError(pointer, "max", bound(bounds, "value"));
            case "DecimalMin", "NotBefore" -> new FieldError(pointer, "min", bound(bounds, "value"));
            case "Digits" -> new FieldError(pointer, "digits", bound(bounds, "integer"), bound(bounds, "fraction"));
            case "PastOrPresent", "Past" -> new FieldError(pointer, "future");
            case "OneOf" ->
                new FieldError(pointer, (String) bound(bounds, "message"), String.join(", ", (String[])
                        bound(bounds, "value")));
            default -> new FieldError(pointer, "format");
        };
    }

    /** A constraint's attribute; the specification gives each one a value. */
    private static Object bound(Map<String, Object> attributes, String name) {
        return Objects.requireNonNull(attributes.get(name));
    }
}
