package org.corredor.idempotency;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.ext.Provider;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.corredor.access.Caller;
import org.corredor.http.Preconditions;
import org.corredor.http.ReceivedFile;
import org.corredor.http.RequestOrder;
import org.corredor.problem.Problem;
import org.corredor.problem.ProblemType;
import org.jspecify.annotations.Nullable;

/**
 * Takes the Idempotency-Key of an {@link Idempotent} operation: absent or malformed 400, the same order still running
 * 409, the same key with other content 422. The order's name is the tenant, client, subject, method and path (without a slash at its end); its
 * content is
 * the query and the body's bytes.
 */
@Provider
@Priority(RequestOrder.REPLAY)
public class Replay implements ContainerRequestFilter {
    public static final String HEADER = "Idempotency-Key";
    private static final Pattern ACCEPTED = Pattern.compile("[\\x21-\\x7e]{8,100}");

    private final ResourceInfo resource;
    private final Caller caller;
    private final Keys keys;
    private final Once once;
    private final ReceivedFile file;

    @Inject
    Replay(ResourceInfo resource, Caller caller, Keys keys, Once once, ReceivedFile file) {
        this.resource = resource;
        this.caller = caller;
        this.keys = keys;
        this.once = once;
        this.file = file;
    }

    @Override
    public void filter(ContainerRequestContext request) throws IOException {
        if (!resource.getResourceMethod().isAnnotationPresent(Idempotent.class)) {
            return;
        }
        Once.Order order = order(request);
        if (!keys.lock(order)) {
            throw Problem.of(ProblemType.IDEMPOTENCY_IN_FLIGHT);
        }
        var earlier = keys.find(order);
        if (earlier.isPresent() && !earlier.get().hash().equals(order.hash())) {
            throw Problem.of(ProblemType.IDEMPOTENCY_KEY_REUSED);
        }
        once.begin(order, earlier.orElse(null));
        request.setProperty(Preconditions.REPLAYED, earlier.isPresent());
    }

    private Once.Order order(ContainerRequestContext request) throws IOException {
        String key = request.getHeaderString(HEADER);
        if (key == null || key.isBlank()) {
            throw Problem.of(ProblemType.IDEMPOTENCY_KEY_REQUIRED);
        }
        if (!ACCEPTED.matcher(key).matches()) {
            throw Problem.of(ProblemType.IDEMPOTENCY_KEY_MALFORMED);
        }
        var uri = request.getUriInfo().getRequestUri();
        String route = request.getMethod() + " " + withoutSlash(uri.getPath());
        return new Once.Order(caller.clientId(), caller.subject(), route, key, hash(uri.getRawQuery(), body(request)));
    }

    /** The body's bytes; of a file, which is on disk already, its digest. */
    private byte[] body(ContainerRequestContext request) throws IOException {
        if (file.path().isPresent()) {
            return file.digest().getBytes(StandardCharsets.US_ASCII);
        }
        byte[] body = request.getEntityStream().readAllBytes();
        request.setEntityStream(new ByteArrayInputStream(body));
        return body;
    }

    /** {@code /people/} is the operation {@code /people}, and so the same order. */
    private static String withoutSlash(String path) {
        return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }

    private static String hash(@Nullable String query, byte[] body) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(String.valueOf(query).getBytes(StandardCharsets.UTF_8));
            digest.update((byte) '\n');
            return HexFormat.of().formatHex(digest.digest(body));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
