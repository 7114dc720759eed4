package org.corredor.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.corredor.problem.Problem;
import org.corredor.problem.ProblemType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A few times a minute, not many a day, for each address; nothing else is counted. */
final class SparingLimitTest {
    private static final String HOME = "203.0.113.7";

    private final Map<String, Object> properties = new HashMap<>();
    private String address = HOME;
    private String called = "sparing";

    interface Endpoints {
        @Sparing
        void sparing();

        void free();
    }

    @Test
    void theMinutesBudgetIsEachAddressesOwn() {
        SparingLimit limit = limit(2, 100);
        assertThat(refusal(limit)).isNull();
        assertThat(refusal(limit)).isNull();
        Problem refused = Objects.requireNonNull(refusal(limit));
        assertThat(refused.type()).isEqualTo(ProblemType.RATE_LIMITED);
        assertThat(String.valueOf(refused.members().get("retry_after"))).matches("[1-9]|[12][0-9]|3[01]");
        assertThat(properties.get(RateLimit.LEFT))
                .isEqualTo("r=0;t=" + refused.members().get("retry_after"));
        address = "203.0.113.8";
        assertThat(refusal(limit)).isNull();
    }

    @Test
    void theDaysBudgetHoldsWhereTheMinutesWouldLet() {
        SparingLimit limit = limit(100, 3);
        for (int i = 0; i < 3; i++) {
            assertThat(refusal(limit)).isNull();
        }
        Problem refused = Objects.requireNonNull(refusal(limit));
        assertThat(Long.parseLong(String.valueOf(refused.members().get("retry_after"))))
                .isGreaterThan(3600);
    }

    @Test
    void aHouseholdsNetworkOfIpv6IsOneAddress() {
        SparingLimit limit = limit(1, 100);
        address = "2001:db8:0:1:0:0:0:1";
        assertThat(refusal(limit)).isNull();
        address = "2001:db8:0:1:ffff:0:0:2";
        assertThat(refusal(limit)).isNotNull();
        address = "2001:db8:0:2:0:0:0:1";
        assertThat(refusal(limit)).isNull();
    }

    @Test
    void whatIsNotSparingIsNotCounted() {
        SparingLimit limit = limit(1, 1);
        called = "free";
        assertThat(refusal(limit)).isNull();
        assertThat(refusal(limit)).isNull();
        called = "sparing";
        assertThat(refusal(limit)).isNull();
    }

    private SparingLimit limit(int perMinute, int perDay) {
        HttpServerRequest connection =
                as(HttpServerRequest.class, (proxy, method, args) -> SocketAddress.inetSocketAddress(4711, address));
        ResourceInfo resource = as(ResourceInfo.class, (proxy, method, args) -> method());
        return new SparingLimit(connection, resource, perMinute, perDay);
    }

    private Method method() throws NoSuchMethodException {
        return Endpoints.class.getDeclaredMethod(called);
    }

    private @Nullable Problem refusal(SparingLimit limit) {
        ContainerRequestContext request = as(ContainerRequestContext.class, (proxy, method, args) -> {
            properties.put(String.valueOf(args[0]), args[1]);
            return null;
        });
        try {
            limit.filter(request);
            return null;
        } catch (Problem refused) {
            return refused;
        }
    }

    private static <T> T as(Class<T> type, InvocationHandler answers) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, answers));
    }
}
