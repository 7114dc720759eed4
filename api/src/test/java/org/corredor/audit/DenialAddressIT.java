package org.corredor.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.UUID;
import org.corredor.BehindTheWalls;
import org.corredor.access.Caller;
import org.corredor.http.RequestId;
import org.corredor.problem.ProblemResponse;
import org.corredor.tenancy.Tenants;
import org.junit.jupiter.api.Test;

/** Of callers without a token each address has a share of its own: one that floods doesn't hide what another was refused. */
@QuarkusTest
final class DenialAddressIT {
    private static final int SHARE = 2;
    private static final int SENT = 7;

    @Inject
    Tenants tenants;

    @Inject
    AgroalDataSource database;

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    @Test
    void anAddressUsesUpItsOwnShareOnly() throws InterruptedException {
        tenants.bySlug("casa-obrera");
        UUID flooded = UUID.randomUUID();
        UUID quiet = UUID.randomUUID();
        Denials denials = new Denials(tenants, database, meters, SHARE);
        for (int i = 0; i < SENT; i++) {
            refuse(denials, "203.0.113.7", flooded);
        }
        refuse(denials, "203.0.113.8", quiet);
        denials.finish();

        assertThat(written(flooded)).isEqualTo(SHARE);
        assertThat(written(quiet)).as("from elsewhere").isEqualTo(1);
        assertThat(meters.counter("corredor.denials.dropped").count()).isEqualTo(SENT - (double) SHARE);
        assertThat(BehindTheWalls.count(
                        "select count(*) from app.audit_event e where e.object_id = ?::uuid"
                                + " and e::text like '%203.0.113.%'",
                        quiet.toString()))
                .as("the address itself is in no row")
                .isZero();
    }

    /** An anonymous request for a record, as the filter sees one answered 401. */
    private static void refuse(Denials denials, String address, UUID record) {
        HttpServerRequest connection = answering(
                HttpServerRequest.class, Map.of("remoteAddress", SocketAddress.inetSocketAddress(443, address)));
        UriInfo uri = answering(UriInfo.class, Map.of("getPath", "/v1/centers/casa-obrera/people/" + record));
        MultivaluedMap<String, Object> headers = new MultivaluedHashMap<>();
        headers.putSingle(ProblemResponse.CODE, "unauthenticated");
        new DenialFilter(denials, new Caller(), new RequestId(), answering(ResourceInfo.class, Map.of()), connection)
                .filter(
                        answering(ContainerRequestContext.class, Map.of("getUriInfo", uri)),
                        answering(ContainerResponseContext.class, Map.of("getHeaders", headers, "getStatus", 401)));
    }

    private static int written(UUID record) {
        return BehindTheWalls.count(
                "select count(*) from app.audit_event e where e.outcome = 'denied' and e.object_id = ?::uuid",
                record.toString());
    }

    /** Null for what isn't in the map: a request that matched no operation has no method. */
    private static <T> T answering(Class<T> type, Map<String, Object> answers) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> answers.get(method.getName())));
    }
}
