package org.corredor.http;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.corredor.problem.FieldError;
import org.corredor.problem.JsonProblems;
import org.corredor.problem.Problem;
import org.jboss.resteasy.reactive.RestQuery;

/**
 * A query parameter that the operation doesn't have is refused, with the names of those it has: one that is passed over would let a
 * mistyped {@code dry_run} do the whole thing, and an unfiltered answer be taken for a filtered one. 422; under {@code hsds} 400, as for
 * everything wrong in the query of an HSDS list. What isn't under {@code /v1} or {@code /hsds} (pages, metadata) takes what it is sent.
 */
@Provider
@Priority(RequestOrder.QUERY)
public class KnownQuery implements ContainerRequestFilter {
    private static final Pattern OURS = Pattern.compile("/(v1|hsds)(/.*)?");
    private static final Pattern HSDS = Pattern.compile("(.*/)?hsds(/.*)?");
    private static final Map<Method, SortedSet<String>> NAMES = new ConcurrentHashMap<>();

    private final ResourceInfo resource;

    @Inject
    KnownQuery(ResourceInfo resource) {
        this.resource = resource;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        Path path = resource.getResourceClass().getAnnotation(Path.class);
        if (path == null || !OURS.matcher(path.value()).matches()) {
            return;
        }
        SortedSet<String> known = NAMES.computeIfAbsent(resource.getResourceMethod(), KnownQuery::names);
        List<FieldError> unknown = request.getUriInfo().getQueryParameters().keySet().stream()
                .filter(sent -> !known.contains(sent))
                .sorted()
                .map(sent -> unknown(sent, known))
                .toList();
        if (!unknown.isEmpty()) {
            throw HSDS.matcher(path.value()).matches() ? Problem.malformed(unknown) : Problem.invalid(unknown);
        }
    }

    /** That there is no such parameter, and which there are. */
    public static FieldError unknown(String sent, SortedSet<String> known) {
        String pointer = "?" + JsonProblems.escape(sent);
        return known.isEmpty()
                ? new FieldError(pointer, "unknown-field")
                : new FieldError(pointer, "unknown-field", String.join(", ", known));
    }

    /** Of the operation's own parameters and of its beans. */
    static SortedSet<String> names(Method operation) {
        SortedSet<String> names = new TreeSet<>();
        for (Parameter parameter : operation.getParameters()) {
            add(parameter, parameter.getName(), parameter.getType(), names);
        }
        return names;
    }

    private static void add(AnnotatedElement place, String name, Class<?> type, SortedSet<String> names) {
        if (place.isAnnotationPresent(BeanParam.class)) {
            for (Class<?> bean = type; bean != null && bean != Object.class; bean = bean.getSuperclass()) {
                for (Field field : bean.getDeclaredFields()) {
                    add(field, field.getName(), field.getType(), names);
                }
            }
        }
        RestQuery query = place.getAnnotation(RestQuery.class);
        if (query != null) {
            names.add(query.value().isEmpty() ? name : query.value());
        }
        QueryParam standard = place.getAnnotation(QueryParam.class);
        if (standard != null) {
            names.add(standard.value());
        }
    }
}
