package org.corredor.audit;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Who did what, or was refused it: names of fields, never a value.
 *
 * @param subject the account; empty where no token was sent or none could be trusted
 * @param client the program; empty likewise
 * @param action {@code domain.verb} of what was done, the operation's id of what was refused
 * @param objectType of a denial always {@code operation}
 * @param objectId the record; of a denial the first id in the path, whether there is such a record or not
 * @param objectIds of a list or a search: the records it showed
 * @param reason a code; of a denial the problem's
 */
@Schema(name = "AuditEvent")
public record AuditEventView(
        @Schema(required = true) UUID id,
        @Schema(required = true) Instant at,
        @Schema(required = true) String subject,
        @Schema(required = true) String client,
        @Schema(required = true, examples = "case.read") String action,
        @Nullable String objectType,
        @Nullable UUID objectId,
        @Schema(required = true) List<UUID> objectIds,
        @Schema(required = true) List<String> fields,
        @Schema(required = true, examples = "done") String outcome,
        @Nullable String reason,
        @Nullable String requestId) {

    static AuditEventView of(AuditEvent event) {
        return new AuditEventView(
                event.id,
                event.at,
                event.subject == null ? "" : event.subject,
                event.clientId == null ? "" : event.clientId,
                event.action,
                event.objectType,
                event.objectId,
                event.objectIds == null ? List.of() : List.of(event.objectIds),
                event.fields == null ? List.of() : List.of(event.fields),
                event.outcome,
                event.reason,
                event.requestId);
    }
}
