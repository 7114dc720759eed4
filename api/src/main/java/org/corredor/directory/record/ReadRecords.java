package org.corredor.directory.record;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.corredor.audit.AuditTrail;
import org.corredor.directory.record.OwnRecordView.NearDuplicate;
import org.corredor.directory.record.OwnRecordView.StaleTranslation;
import org.corredor.paging.Cursors;
import org.corredor.paging.Page;
import org.corredor.problem.Problem;
import org.jspecify.annotations.Nullable;

/** Reading the current center's own records, drafts too. */
@ApplicationScoped
@Transactional
public class ReadRecords {
    /** In this time confidence in a record halves (the profile's freshness); then it is due again. */
    private static final Duration VERIFIED_FOR = Duration.ofDays(180);

    private static final String DUE = "due";

    private final OwnedRecords records;
    private final Duplicates duplicates;
    private final Drafts drafts;
    private final Cursors cursors;
    private final AuditTrail audit;
    private final Clock clock;

    ReadRecords(
            OwnedRecords records,
            Duplicates duplicates,
            Drafts drafts,
            Cursors cursors,
            AuditTrail audit,
            Clock clock) {
        this.records = records;
        this.duplicates = duplicates;
        this.drafts = drafts;
        this.cursors = cursors;
        this.audit = audit;
        this.clock = clock;
    }

    /** Reads a record, and records that it was read. 404 for one that isn't the center's. */
    public OwnRecordView read(UUID id) {
        OwnRecordView view = view(id);
        audit.read("directory.read", view.kind().replace('_', '-'), id);
        return view;
    }

    /** The view alone, for the answer to a command whose own entry is in the trail. */
    public OwnRecordView view(UUID id) {
        return shown(id, null);
    }

    /** The view with what may be wrong about it, for the answer to a write. */
    public OwnRecordView written(UUID id) {
        return shown(id, duplicates.of(id));
    }

    /**
     * A page, newest first.
     *
     * @param verification {@code due}: only what nobody verified within 180 days
     */
    public Page<OwnRecordItem> list(
            @Nullable String kind,
            @Nullable String publication,
            @Nullable String verification,
            @Nullable String cursor,
            @Nullable String limit) {
        String list = "directory records " + kind + " " + publication + " " + DUE.equals(verification);
        Cursors.Window window = cursors.window(cursor, limit, list);
        Instant due = due();
        List<OwnedRow> rows = records.page(window, kind, publication, DUE.equals(verification) ? due : null);
        audit.read("directory.list", "directory-record", null);
        return cursors.page(rows, window, OwnedRow::id).map(row -> OwnRecordItem.of(row, due));
    }

    private OwnRecordView shown(UUID id, @Nullable List<NearDuplicate> warnings) {
        OwnedRow row = records.row(id).orElseThrow(Problem::notFound);
        JsonNode document = drafts.document(String.valueOf(row.document()));
        return new OwnRecordView(
                row.id(),
                row.kind(),
                row.name(),
                row.publication(),
                row.version(),
                row.lastModified(),
                row.createdAt(),
                row.updatedAt(),
                row.externalId(),
                row.audience(),
                row.verifiedAt(),
                OwnRecordItem.isDue(row, due()),
                document,
                stale(document),
                warnings);
    }

    private Instant due() {
        return Instant.now(clock).minus(VERIFIED_FOR);
    }

    private static List<StaleTranslation> stale(JsonNode document) {
        List<StaleTranslation> stale = new ArrayList<>();
        for (JsonNode translation : document.path("translations")) {
            if (translation.path("stale").asBoolean()) {
                stale.add(new StaleTranslation(
                        translation.path("language").asText(),
                        translation.path("field").asText()));
            }
        }
        return stale;
    }
}
