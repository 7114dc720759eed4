package org.corredor.problem;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/**
 * Where in a request a constraint was broken: a JSON Pointer (RFC 6901) into the body, the empty one for a body that is
 * missing altogether, {@code ?name} for a query parameter.
 */
final class ViolationPlace {
    private ViolationPlace() {}

    static String of(ConstraintViolation<?> violation) {
        StringBuilder place = new StringBuilder();
        Path.@Nullable MethodNode method = null;
        for (Path.Node node : violation.getPropertyPath()) {
            switch (node.getKind()) {
                case METHOD -> method = node.as(Path.MethodNode.class);
                case PARAMETER -> place.append(query(violation, method, node.as(Path.ParameterNode.class)));
                case PROPERTY, CONTAINER_ELEMENT -> append(place, node);
                default -> {}
            }
        }
        return place.toString();
    }

    private static void append(StringBuilder pointer, Path.Node node) {
        if (node.getIndex() != null) {
            pointer.append('/').append(node.getIndex());
        }
        if (node.getKind() == ElementKind.PROPERTY) {
            pointer.append('/').append(snakeCase(String.valueOf(node.getName())));
        }
    }

    /** {@code ?name} of a query parameter, nothing for a body; the bean may be a subclass made at build time. */
    private static String query(
            ConstraintViolation<?> violation, Path.@Nullable MethodNode method, Path.ParameterNode parameter) {
        if (method == null) {
            return "";
        }
        Class<?>[] types = method.getParameterTypes().toArray(Class<?>[]::new);
        for (Class<?> type = violation.getRootBeanClass(); type != null; type = type.getSuperclass()) {
            RestQuery asked = Arrays.stream(type.getDeclaredMethods())
                    .filter(m -> m.getName().equals(method.getName()) && Arrays.equals(m.getParameterTypes(), types))
                    .map(m -> m.getParameters()[parameter.getParameterIndex()].getAnnotation(RestQuery.class))
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(null);
            if (asked != null) {
                return "?" + (asked.value().isEmpty() ? parameter.getName() : asked.value());
            }
        }
        return "";
    }

    private static String snakeCase(String name) {
        return name.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
    }
}
