package org.corredor.http;

/**
 * The way of a request, in one place; a filter's {@code @Priority} is one of these. Request filters run from the
 * lowest number up, response filters from the highest down. Authentication (Quarkus' own security check) comes before
 * all of them; reading and validating the body comes after.
 */
public final class RequestOrder {
    /** Request id, clock, log context. */
    public static final int REQUEST_ID = 100;

    /** The token's subject and client become known, for the record of whatever is refused from here on. */
    public static final int IDENTIFY = 150;

    /** Rate; size of the body ({@link BodyLimit}: before reading and while it is read; far above it the server cuts off). */
    public static final int LIMITS = 200;

    /** A file is received, without a transaction ({@link LargeBody}). */
    public static final int RECEIVE = 250;

    /** The path's center becomes the current tenant and the request's transaction begins. */
    public static final int TENANT = 300;

    /** Membership or grant, then the operation's permission. */
    public static final int AUTHORIZE = 400;

    /** Idempotency-Key: lock, look up. */
    public static final int REPLAY = 500;

    /** If-Match must be there and be an entity tag of ours. */
    public static final int PRECONDITION = 600;

    /** What the query names must be what the operation has ({@link KnownQuery}). */
    public static final int QUERY = 700;

    /** Response: one log line, counted last so that it knows the final status. */
    public static final int LOG = 110;

    /** Response: a denial is recorded in a transaction of its own, after the rollback. */
    public static final int DENIAL = 210;

    /** Response: commit what is answered with 2xx or 3xx, roll back the rest. */
    public static final int COMMIT = 310;

    /** Response: ETag, 304. */
    public static final int ENTITY_TAG = 410;

    private RequestOrder() {}
}
