package org.corredor.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.corredor.access.Caller;
import org.corredor.http.RequestId;
import org.corredor.tenancy.RecordIds;
import org.jspecify.annotations.Nullable;

/**
 * Appends to the current tenant's trail, in the current transaction: if the work rolls back so does its entry, and if
 * the entry can't be written the work isn't done. One statement each; the table itself takes no other writes.
 */
@ApplicationScoped
public class AuditTrail {
    private static final String APPEND = """
            SELECT CAST(app.audit_append(:id, :subject, :client, :action, :type, :object, CAST(:objects AS uuid[]),
                   CAST(:fields AS text[]), 'done', :reason, :request) AS text)""";

    private final EntityManager database;
    private final Caller caller;
    private final RequestId request;

    AuditTrail(EntityManager database, Caller caller, RequestId request) {
        this.database = database;
        this.caller = caller;
        this.request = request;
    }

    /**
     * Records a change.
     *
     * @param action {@code domain.verb}, stable
     * @param fields names of what was set, never values
     */
    public void wrote(String action, String objectType, UUID objectId, List<String> fields) {
        append(action, objectType, objectId, null, fields, null);
    }

    /** Records a change with a coded reason. */
    public void wrote(String action, String objectType, UUID objectId, List<String> fields, String reason) {
        append(action, objectType, objectId, null, fields, reason);
    }

    /** Records that sensitive data was read; of a list of what isn't about the people served, with no object id. */
    public void read(String action, String objectType, @Nullable UUID objectId) {
        append(action, objectType, objectId, null, List.of(), null);
    }

    /**
     * Records that a list or a search showed these records.
     *
     * @param shown their ids, at most a page of them (200); what was left out of the answer isn't here either
     */
    public void listed(String action, String objectType, List<UUID> shown) {
        append(action, objectType, null, shown, List.of(), null);
    }

    /** Records that a list of what belongs to one record showed these of it; the object is the one they belong to. */
    public void listed(String action, String objectType, UUID objectId, List<UUID> shown) {
        append(action, objectType, objectId, shown, List.of(), null);
    }

    /** Records that sensitive data was read, and which fields of it. */
    public void read(String action, String objectType, UUID objectId, List<String> fields) {
        append(action, objectType, objectId, null, fields, null);
    }

    private void append(
            String action,
            String type,
            @Nullable UUID object,
            @Nullable List<UUID> objects,
            List<String> fields,
            @Nullable String reason) {
        database.createNativeQuery(APPEND, String.class)
                .setParameter("id", RecordIds.next())
                .setParameter("subject", caller.subject())
                .setParameter("client", caller.clientId())
                .setParameter("action", action)
                .setParameter("type", type)
                .setParameter("object", object)
                .setParameter("objects", objects == null ? null : array(objects))
                .setParameter("fields", array(fields))
                .setParameter("reason", reason)
                .setParameter("request", request.value())
                .getSingleResult();
    }

    /** As PostgreSQL reads an array: of ids and names of fields, which need no quotes. */
    private static String array(List<?> values) {
        return values.stream().map(Object::toString).collect(Collectors.joining(",", "{", "}"));
    }
}
