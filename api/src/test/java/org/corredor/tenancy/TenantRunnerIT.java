package org.corredor.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.arc.Arc;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import java.lang.reflect.Proxy;
import org.junit.jupiter.api.Test;

/** A job works for a tenant in a scope of its own; a request can't. A test method, like a job, has a request scope. */
@QuarkusTest
final class TenantRunnerIT {
    private static final TenantId TIJUANA = TenantId.of("0190a000-0000-7000-8000-0000000000c1");
    private static final TenantId CASA = TenantId.of("0190a000-0000-7000-8000-0000000000c4");

    @Inject
    TenantRunner tenants;

    @Inject
    Tenants known;

    @Inject
    CurrentTenant current;

    @Inject
    CurrentVertxRequest http;

    @Test
    void aJobWorksForOneTenantAfterTheOther() {
        assertThat(Arc.container().requestContext().isActive()).isTrue();
        assertThat(tenants.as(TIJUANA, () -> current.id())).isEqualTo(TIJUANA);
        assertThat(tenants.as(CASA, () -> current.id())).isEqualTo(CASA);
        assertThat(current.find()).as("the scope around it is as before").isEmpty();
    }

    @Test
    void theScopeAroundItIsBackAfterAFailure() {
        assertThatThrownBy(() -> tenants.as(TIJUANA, () -> {
                    throw new IllegalArgumentException("of the work");
                }))
                .hasStackTraceContaining("of the work");
        assertThat(Arc.container().requestContext().isActive()).isTrue();
        assertThat(current.find()).isEmpty();
    }

    @Test
    void whoHasATenantCannotTakeAnother() {
        current.set(known.byId(TIJUANA).orElseThrow());
        assertThatThrownBy(() -> tenants.as(CASA, () -> current.id())).isInstanceOf(IllegalStateException.class);
        assertThat(current.id()).isEqualTo(TIJUANA);
    }

    @Test
    void noneIsTakenWhileARequestIsServed() {
        http.setCurrent((RoutingContext) Proxy.newProxyInstance(
                RoutingContext.class.getClassLoader(), new Class<?>[] {RoutingContext.class}, (p, method, values) -> {
                    throw new UnsupportedOperationException(method.getName());
                }));
        try {
            assertThatThrownBy(() -> tenants.as(CASA, () -> current.id())).isInstanceOf(IllegalStateException.class);
        } finally {
            http.setCurrent(null);
        }
    }
}
