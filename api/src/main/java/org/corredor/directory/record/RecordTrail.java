package org.corredor.directory.record;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.corredor.audit.AuditTrail;
import org.corredor.notify.Outbox;

/** What every change of a record leaves behind: the directory as it is now, an entry in the trail, an event. No text of the record. */
@ApplicationScoped
class RecordTrail {
    private final OwnedRecords records;
    private final AuditTrail audit;
    private final Outbox outbox;

    RecordTrail(OwnedRecords records, AuditTrail audit, Outbox outbox) {
        this.records = records;
        this.audit = audit;
        this.outbox = outbox;
    }

    /** A change of what isn't in the directory. */
    void wrote(String action, String event, Kind kind, UUID id, int version, List<String> fields) {
        audit.wrote(action, kind.subject(), id, fields);
        outbox.add(event, kind.subject(), id, version);
    }

    /** A change of what is in the directory, or was until now. */
    void published(String action, String event, Kind kind, UUID id, int version, List<String> fields) {
        records.publish(List.of(id));
        wrote(action, event, kind, id, version, fields);
    }
}
