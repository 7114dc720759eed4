package org.corredor.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import org.corredor.problem.FieldError;
import org.corredor.problem.Problem;
import org.corredor.problem.ProblemType;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What an operation doesn't know is refused with what it knows; nothing else is. */
final class KnownQueryTest {
    static class Above {
        @RestQuery("per_page")
        @Nullable
        String perPage;
    }

    static class Bean extends Above {
        @RestQuery
        @Nullable
        String search;

        @Nullable
        String inner;
    }

    @Path("/v1/things")
    static class Things {
        void make(@RestQuery("dry_run") String dryRun, @QueryParam("publish") String publish, String body) {}

        void list(@BeanParam Bean asked, @RestQuery String state) {}

        void read(String id) {}
    }

    @Path("/v1/centers/{center}/hsds")
    static class Standard {
        void list(@BeanParam Bean asked) {}
    }

    @Path("/docs/problems")
    static class Pages {
        void read() {}
    }

    @Test
    void theNamesOfAnOperationAreItsOwnAndItsBeans() {
        assertThat(KnownQuery.names(method(Things.class, "make"))).containsExactly("dry_run", "publish");
        assertThat(KnownQuery.names(method(Things.class, "list"))).containsExactly("per_page", "search", "state");
        assertThat(KnownQuery.names(method(Things.class, "read"))).isEmpty();
    }

    @Test
    void aMistypedParameterDoesNothingAndIsToldWhatThereIs() {
        filter(Things.class, "make", "dry_run", "publish");
        refused(
                Things.class,
                "make",
                ProblemType.VALIDATION,
                new FieldError("?dryrun", "unknown-field", "dry_run, publish"));
        refused(Things.class, "read", ProblemType.VALIDATION, new FieldError("?dryrun", "unknown-field"));
        refused(
                Standard.class,
                "list",
                ProblemType.MALFORMED_REQUEST,
                new FieldError("?dryrun", "unknown-field", "per_page, search"));
    }

    @Test
    void pagesTakeWhatTheyAreSent() {
        filter(Pages.class, "read", "utm_source");
    }

    private static void refused(Class<?> in, String operation, ProblemType type, FieldError error) {
        assertThatThrownBy(() -> filter(in, operation, "dryrun")).isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem.type()).isEqualTo(type);
            assertThat(problem.errors()).containsExactly(error);
        });
    }

    private static void filter(Class<?> in, String operation, String... sent) {
        var query = new jakarta.ws.rs.core.MultivaluedHashMap<String, String>();
        Arrays.stream(sent).forEach(name -> query.putSingle(name, "true"));
        new KnownQuery(answering(ResourceInfo.class, called -> switch (called) {
                    case "getResourceClass" -> in;
                    case "getResourceMethod" -> method(in, operation);
                    default -> null;
                }))
                .filter(answering(ContainerRequestContext.class, request -> answering(UriInfo.class, uri -> query)));
    }

    private static <T> T answering(Class<T> type, java.util.function.Function<String, @Nullable Object> answers) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> answers.apply(method.getName())));
    }

    private static Method method(Class<?> in, String name) {
        return Arrays.stream(in.getDeclaredMethods())
                .filter(m -> m.getName().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
