package org.corredor.idempotency;

import jakarta.enterprise.context.RequestScoped;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.corredor.audit.AuditTrail;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/**
 * Does an {@link Idempotent} operation's work once. The first time the work runs and its key is kept in the same
 * transaction (status and the record's id, never the body); told again within 24 hours, nothing runs and the answer is
 * rendered anew from the record, under today's rights, with {@code Idempotent-Replayed: true}; that is a read, and stands
 * in the trail as one.
 */
@RequestScoped
public class Once {
    public static final String REPLAYED = "Idempotent-Replayed";

    private final EntityManager database;
    private final Keys keys;
    private final UriInfo uri;
    private final AuditTrail audit;
    private @Nullable Order order;
    private @Nullable Outcome earlier;

    Once(EntityManager database, Keys keys, UriInfo uri, AuditTrail audit) {
        this.audit = audit;
        this.database = database;
        this.keys = keys;
        this.uri = uri;
    }

    /** This request's scope, key and content (SHA-256 of it, in hex). */
    record Order(String client, String subject, String route, String key, String hash) {}

    /** How the order ended the first time. */
    record Outcome(int status, UUID objectId, String hash) {}

    void begin(Order taken, @Nullable Outcome known) {
        order = taken;
        earlier = known;
    }

    /**
     * 201 with Location.
     *
     * @param work does it and returns the new record's id
     * @param view renders the record as the caller may see it now
     */
    public <T> RestResponse<T> created(Supplier<UUID> work, Function<UUID, T> view) {
        return createdIn(uri.getRequestUriBuilder(), work, view);
    }

    /**
     * The same for what is read elsewhere than it is made.
     *
     * @param list the list beside this one where it is read
     */
    public <T> RestResponse<T> created(String list, Supplier<UUID> work, Function<UUID, T> view) {
        String here = uri.getRequestUri().getPath();
        String beside = here.substring(0, here.lastIndexOf('/') + 1) + list;
        return createdIn(uri.getRequestUriBuilder().replacePath(beside), work, view);
    }

    private <T> RestResponse<T> createdIn(UriBuilder list, Supplier<UUID> work, Function<UUID, T> view) {
        UUID id = perform(201, work);
        URI location = list.replaceQuery(null).path(id.toString()).build();
        return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, view.apply(id))
                .header(HttpHeaders.LOCATION, location.getPath())
                .header(REPLAYED, earlier == null ? null : "true")
                .build();
    }

    /** 200: a command on a record that is there. */
    public <T> RestResponse<T> done(Supplier<UUID> work, Function<UUID, T> view) {
        UUID id = perform(200, work);
        return RestResponse.ResponseBuilder.ok(view.apply(id))
                .header(REPLAYED, earlier == null ? null : "true")
                .build();
    }

    private UUID perform(int status, Supplier<UUID> work) {
        if (order == null) {
            throw new IllegalStateException("the operation lacks @Idempotent");
        }
        if (earlier != null) {
            UUID shown = earlier.objectId();
            audit.read("operation.replay", "operation", shown);
            return shown;
        }
        UUID id = work.get();
        // what the database refuses (a stale version, a broken rule) must surface before the answer is rendered
        database.flush();
        keys.keep(order, status, id);
        return id;
    }
}
