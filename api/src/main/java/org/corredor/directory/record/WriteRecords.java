package org.corredor.directory.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.corredor.audit.FieldNames;
import org.corredor.directory.sql.MayCross;
import org.corredor.http.IfMatch;
import org.corredor.http.MergePatch;
import org.corredor.problem.FieldError;
import org.corredor.problem.Problem;
import org.corredor.problem.ProblemType;
import org.corredor.tenancy.CurrentTenant;

/** Creating, changing and removing the current center's records. */
@ApplicationScoped
@Transactional
@MayCross
public class WriteRecords {
    private static final String CLOSED = "temporarily closed";

    private final RecordWriter writer;
    private final OwnedRecords records;
    private final Drafts drafts;
    private final MergePatch mergePatch;
    private final RecordTrail trail;
    private final CurrentTenant tenant;
    private final Clock clock;

    WriteRecords(
            RecordWriter writer,
            OwnedRecords records,
            Drafts drafts,
            MergePatch mergePatch,
            RecordTrail trail,
            CurrentTenant tenant,
            Clock clock) {
        this.writer = writer;
        this.records = records;
        this.drafts = drafts;
        this.mergePatch = mergePatch;
        this.trail = trail;
        this.tenant = tenant;
        this.clock = clock;
    }

    /** Stores a record as a draft, which nobody else sees; answers its id. 422 as {@link RecordWriter} says. */
    public UUID create(Record draft) {
        UUID id = writer.write(draft);
        records.flush();
        trail.wrote("directory.create", "directory.created", Kind.of(draft), id, 0, FieldNames.of(draft));
        return id;
    }

    /**
     * Changes a record by merge patch over its draft; a published one is published as it is now. 404 for an id that is no own
     * record's of this kind.
     */
    public UUID change(Kind kind, UUID id, IfMatch expected, JsonNode patch) {
        OwnedRow row = row(kind, id, expected);
        change(row, patch, "directory.change", "directory.changed");
        return id;
    }

    /**
     * Says what is free of a service, and whether it is closed for a time, in one change. What is absent stays; a status other than
     * {@code temporarily closed} ends the closure, its last day and what was alerted of it; an empty alert takes it away. 422 for a last
     * day that is past, and for more that is free than there is.
     */
    public UUID available(UUID id, IfMatch expected, AvailabilityDraft said) {
        OwnedRow row = row(Kind.SERVICE, id, expected);
        ObjectNode patch = drafts.patch(said);
        if (patch.isEmpty()) {
            throw Problem.invalid(new FieldError("", "empty-patch"));
        }
        String before = statusOf(row);
        boolean closed = (said.status() == null ? before : said.status()).equals(CLOSED);
        List<FieldError> wrong = wrong(said, closed);
        if (!wrong.isEmpty()) {
            throw Problem.invalid(wrong);
        }
        if (said.capacities() != null) {
            String now = Instant.now(clock).toString();
            patch.withArray("capacities").forEach(capacity -> ((ObjectNode) capacity).put("updated", now));
        }
        boolean reopened = before.equals(CLOSED) && !closed;
        if (said.alert() == null ? reopened : said.alert().isEmpty()) {
            patch.putNull("alert");
        }
        if (!closed) {
            patch.putNull("closed_until");
        }
        change(row, patch, "directory.availability", "directory.availability-changed");
        return id;
    }

    private List<FieldError> wrong(AvailabilityDraft said, boolean closed) {
        List<FieldError> wrong = new ArrayList<>();
        LocalDate last = said.closedUntil();
        LocalDate today = LocalDate.now(clock.withZone(tenant.get().zone()));
        if (last != null && !closed) {
            wrong.add(new FieldError("/closed_until", "only-while-closed"));
        } else if (last != null && last.isBefore(today)) {
            wrong.add(new FieldError("/closed_until", "min", today));
        }
        List<AvailabilityDraft.CapacityDraft> capacities = said.capacities() == null ? List.of() : said.capacities();
        for (int i = 0; i < capacities.size(); i++) {
            BigDecimal maximum = capacities.get(i).maximum();
            if (maximum != null && capacities.get(i).available().compareTo(maximum) > 0) {
                wrong.add(new FieldError("/capacities/" + i + "/available", "max", maximum));
            }
        }
        return wrong;
    }

    /** Removes a record; a published one leaves a tombstone. 409 while own records hang on it. */
    public void remove(UUID id, IfMatch expected) {
        OwnedRow row = records.row(id).orElseThrow(Problem::notFound);
        Root<?> root = records.held(row.of().entity(), id);
        expected.require(root.version);
        Map<String, Long> inUse = records.inUse(id);
        if (!inUse.isEmpty()) {
            throw Problem.of(ProblemType.DIRECTORY_IN_USE).with("in_use", inUse);
        }
        records.clear(id, List.of());
        records.forget(id);
        records.remove(root);
        trail.published("directory.remove", "directory.removed", row.of(), id, root.version, List.of());
    }

    /**
     * Puts a text that somebody proposed in the place of the record's own; answers the record's next version. 422 at {@code /apply} for
     * what is no text of its own, or a record that is gone.
     */
    public int correct(UUID id, String field, String text) {
        OwnedRow row = records.row(id)
                .filter(known -> known.of().translatable().contains(field))
                .orElseThrow(() -> Problem.invalid(new FieldError("/apply", "no-plain-text")));
        return change(row, drafts.text(field, text), "directory.change", "directory.changed");
    }

    private OwnedRow row(Kind kind, UUID id, IfMatch expected) {
        OwnedRow row = records.row(id).filter(known -> known.of() == kind).orElseThrow(Problem::notFound);
        expected.require(row.version());
        return row;
    }

    private int change(OwnedRow row, JsonNode patch, String action, String event) {
        Record changed = patched(row, patch, row.of().draft());
        int version = writer.rewrite(row.id(), row.version(), changed);
        List<String> fields = patch.properties().stream().map(Map.Entry::getKey).toList();
        if (row.publication().equals(Publication.DRAFT)) {
            trail.wrote(action, event, row.of(), row.id(), version, fields);
        } else {
            trail.published(action, event, row.of(), row.id(), version, fields);
        }
        return version;
    }

    private <D extends Record> D patched(OwnedRow row, JsonNode patch, Class<D> type) {
        D current = drafts.patchable(String.valueOf(row.document()), row.audience(), type);
        return mergePatch.apply(patch, current, type);
    }

    private String statusOf(OwnedRow service) {
        return drafts.document(String.valueOf(service.document()))
                .path("status")
                .asText();
    }
}
