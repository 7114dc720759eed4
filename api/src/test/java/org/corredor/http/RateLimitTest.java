package org.corredor.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.corredor.problem.Problem;
import org.corredor.problem.ProblemType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Whose limit a 429 is: the caller's at one center, wherever they call from; the address's for who isn't known. With two
 * requests a minute, of which the next comes back after half a minute.
 */
final class RateLimitTest {
    private static final int PER_MINUTE = 2;
    private static final String OFFICE = "203.0.113.7";
    private static final String ELSEWHERE = "203.0.113.8";

    /** What this request is; the filter sees it through the interfaces below, as it sees a request's in the API. */
    private String caller = "";

    private String address = "";
    private String center = "";
    private Class<?> resource = Walled.class;
    private final Map<String, Object> properties = new HashMap<>();

    private RateLimit limit = limit();

    private static final class Walled {}

    @PermitAll
    private static final class Open {}

    @BeforeEach
    void startWithFullBudgets() {
        limit = limit();
    }

    @Test
    void colleaguesBehindOneAddressHaveALimitEach() {
        exhaust("ana", OFFICE, "tijuana");
        assertThat(isAnswered("ana", OFFICE, "tijuana")).isFalse();
        assertThat(isAnswered("benito", OFFICE, "tijuana")).isTrue();
    }

    @Test
    void movingToAnotherAddressBringsNoNewLimit() {
        exhaust("ana", OFFICE, "tijuana");
        assertThat(isAnswered("ana", ELSEWHERE, "tijuana")).isFalse();
    }

    @Test
    void eachCenterHasItsOwnAndThoseThatAreNotThereShareOne() {
        exhaust("ana", OFFICE, "tijuana");
        assertThat(isAnswered("ana", OFFICE, "topolobampo")).isTrue();
        exhaust("ana", OFFICE, "made-up-1");
        assertThat(isAnswered("ana", OFFICE, "made-up-2")).isFalse();
    }

    @Test
    void whoIsNotKnownIsKnownByTheAddress() {
        exhaust("", OFFICE, "tijuana");
        assertThat(isAnswered("", OFFICE, "tijuana")).isFalse();
        assertThat(isAnswered("", ELSEWHERE, "tijuana")).isTrue();
        assertThat(isAnswered("ana", OFFICE, "tijuana"))
                .as("whoever has a token")
                .isTrue();
    }

    @Test
    void whatIsOpenToEverybodyIsCountedByTheAddressWhateverTheToken() {
        resource = Open.class;
        exhaust("ana", OFFICE, "");
        assertThat(isAnswered("benito", OFFICE, "")).isFalse();
        assertThat(isAnswered("ana", ELSEWHERE, "")).isTrue();
    }

    @Test
    void theRefusalTellsTheLimitAndWhenToComeBack() {
        exhaust("ana", OFFICE, "tijuana");
        Problem refused = refusal("ana", OFFICE, "tijuana");
        assertThat(refused.type()).isEqualTo(ProblemType.RATE_LIMITED);
        MultivaluedMap<String, Object> headers = new MultivaluedHashMap<>();
        limit.filter(request(), answered(429, headers));
        Object wait = headers.getFirst("Retry-After");
        assertThat(String.valueOf(wait)).matches("[1-9]|[12][0-9]|3[01]");
        assertThat(refused.members()).hasToString("{retry_after=" + wait + "}");
        assertThat(headers.getFirst("RateLimit")).isEqualTo("\"default\";r=0;t=" + wait);
        assertThat(headers.getFirst("RateLimit-Policy")).isEqualTo("\"default\";q=2;w=60");
    }

    private void exhaust(String who, String from, String to) {
        for (int i = 0; i < PER_MINUTE; i++) {
            assertThat(isAnswered(who, from, to)).as("request %d", i).isTrue();
        }
    }

    private boolean isAnswered(String who, String from, String to) {
        caller = who;
        address = from;
        center = to;
        try {
            limit.filter(request());
            return true;
        } catch (Problem refused) {
            return false;
        }
    }

    private Problem refusal(String who, String from, String to) {
        assertThat(isAnswered(who, from, to)).isFalse();
        return catchThrowableOfType(Problem.class, () -> limit.filter(request()));
    }

    private RateLimit limit() {
        SecurityIdentity identity = answering(
                SecurityIdentity.class,
                (method, arguments) -> method.equals("isAnonymous")
                        ? (Object) caller.isEmpty()
                        : known(caller).getPrincipal());
        HttpServerRequest connection = answering(
                HttpServerRequest.class, (method, arguments) -> SocketAddress.inetSocketAddress(50_000, address));
        ResourceInfo info = new ResourceInfo() {
            @Override
            public Method getResourceMethod() {
                throw new AssertionError("not asked for");
            }

            @Override
            public Class<?> getResourceClass() {
                return resource;
            }
        };
        return new RateLimit(identity, connection, info, Set.of("tijuana", "topolobampo")::contains, PER_MINUTE);
    }

    private static SecurityIdentity known(String name) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(name))
                .build();
    }

    private ContainerRequestContext request() {
        MultivaluedMap<String, String> path = new MultivaluedHashMap<>();
        path.putSingle("center", center);
        UriInfo uri = answering(UriInfo.class, (method, arguments) -> path);
        return answering(ContainerRequestContext.class, (method, arguments) -> switch (method) {
            case "setProperty" -> keep(String.valueOf(arguments[0]), arguments[1]);
            case "getProperty" -> properties.getOrDefault(String.valueOf(arguments[0]), "");
            default -> uri;
        });
    }

    private Object keep(String name, Object value) {
        properties.put(name, value);
        return value;
    }

    private static ContainerResponseContext answered(int status, MultivaluedMap<String, Object> headers) {
        return answering(
                ContainerResponseContext.class,
                (method, arguments) -> method.equals("getStatus") ? (Object) status : headers);
    }

    @FunctionalInterface
    private interface Answering {
        Object to(String method, Object[] arguments);
    }

    private static <T> T answering(Class<T> type, Answering answers) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> answers.to(method.getName(), arguments)));
    }
}
