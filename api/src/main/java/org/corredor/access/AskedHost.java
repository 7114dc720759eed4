package org.corredor.access;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.net.HostAndPort;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.regex.Pattern;
import org.corredor.problem.Language;
import org.corredor.problem.Problem;
import org.corredor.problem.ProblemBody;
import org.corredor.problem.ProblemResponse;
import org.corredor.problem.ProblemType;

/**
 * A request that says no host, or one that is none, is a 400 (RFC 9112, 3.2) before anything is made of it: where no
 * {@code corredor.public-url} is configured, answers repeat it.
 */
@ApplicationScoped
public class AskedHost {
    /** Stands in a call whose answer repeats the host: no cache keeps that. */
    static final String TOLD = "org.corredor.asked-host-told";

    /** Before cross-origin and authentication. */
    private static final int FIRST = 400;

    /** A name or an address, and a port; an IPv6 address in its brackets. */
    private static final Pattern HOST =
            Pattern.compile("([A-Za-z0-9._-]{1,253}|\\[[0-9A-Fa-f:.]{2,45}])(:[0-9]{1,5})?");

    private final ObjectMapper json;

    AskedHost(ObjectMapper json) {
        this.json = json;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, FIRST);
    }

    private void check(RoutingContext call) {
        if (isHost(authority(call))) {
            // what is added first is called last: after the directory's own Cache-Control has been set
            call.addHeadersEndHandler(sending -> notKept(call));
            call.next();
        } else {
            refuse(call);
        }
    }

    private static void notKept(RoutingContext call) {
        if (call.get(TOLD) != null) {
            call.response().headers().set(HttpHeaders.CACHE_CONTROL, "no-store");
        }
    }

    private static String authority(RoutingContext call) {
        HostAndPort asked = call.request().authority();
        return asked == null ? "" : asked.toString();
    }

    private void refuse(RoutingContext call) {
        Language language = Language.of(call.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        var body = ProblemBody.of(Problem.of(ProblemType.MALFORMED_REQUEST), language);
        try {
            call.response()
                    .setStatusCode(ProblemType.MALFORMED_REQUEST.status())
                    .putHeader(HttpHeaders.CONTENT_TYPE, ProblemResponse.MEDIA_TYPE)
                    .putHeader(HttpHeaders.CONTENT_LANGUAGE, language.tag())
                    .end(json.writeValueAsString(body));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a problem could not be written as JSON", impossible);
        }
    }

    static boolean isHost(String authority) {
        return HOST.matcher(authority).matches();
    }
}
