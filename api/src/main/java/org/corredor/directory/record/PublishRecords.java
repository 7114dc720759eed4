package org.corredor.directory.record;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.corredor.access.Caller;
import org.corredor.directory.sql.MayCross;
import org.corredor.http.IfMatch;
import org.corredor.problem.FieldError;
import org.corredor.problem.Problem;
import org.corredor.problem.ProblemType;
import org.corredor.tenancy.RecordIds;

/** Publishing and suspending the current center's records, vouching for them, translating them. */
@ApplicationScoped
@Transactional
@MayCross
public class PublishRecords {
    private final OwnedRecords records;
    private final Drafts drafts;
    private final RecordTrail trail;
    private final Caller caller;
    private final Clock clock;

    PublishRecords(OwnedRecords records, Drafts drafts, RecordTrail trail, Caller caller, Clock clock) {
        this.records = records;
        this.drafts = drafts;
        this.trail = trail;
        this.caller = caller;
        this.clock = clock;
    }

    /** Shows a draft or suspended record to the network; 409 for one that is shown, or stands on what isn't (named in {@code needs}). */
    public UUID publish(UUID id, IfMatch expected) {
        Root<?> root = held(id, expected);
        List<UUID> needs = records.unpublishedBeneath(id);
        if (root.isPublished() || !needs.isEmpty()) {
            throw refused(root, needs);
        }
        become(root, Publication.PUBLISHED, "directory.publish", "directory.published");
        return id;
    }

    /** Takes a published record, and with it what stands on it, out of the directory; 409 for one that isn't shown. */
    public UUID suspend(UUID id, IfMatch expected) {
        Root<?> root = held(id, expected);
        if (!root.isPublished()) {
            throw refused(root, List.of());
        }
        become(root, Publication.SUSPENDED, "directory.suspend", "directory.suspended");
        return id;
    }

    /** Keeps who made sure of which parts, and when; the latest of each part counts. */
    public UUID verify(UUID id, IfMatch expected, VerificationDraft made) {
        Instant now = Instant.now(clock);
        Instant at = made.verifiedAt() == null ? now : made.verifiedAt();
        if (at.isAfter(now)) {
            throw Problem.invalid(new FieldError("/verified_at", "future"));
        }
        Root<?> root = held(id, expected);
        List<VerifiedPart> verified = new ArrayList<>();
        for (String part : new LinkedHashSet<>(made.parts())) {
            verified.add(new VerifiedPart(
                    RecordIds.next(),
                    id,
                    part,
                    made.method(),
                    at,
                    caller.membershipId().orElse(null)));
        }
        records.verified(id, verified);
        changed(root, now, "directory.verify", "directory.verified", made.parts());
        return id;
    }

    /** Puts a record's texts in another language in the place of those there were. 422 for one that has no source. */
    public UUID translate(UUID id, String language, IfMatch expected, TranslationDraft sent) {
        Instant now = Instant.now(clock);
        Root<?> root = held(id, expected);
        Map<String, String> texts = drafts.own(sent);
        JsonNode source = drafts.document(
                String.valueOf(records.row(id).orElseThrow(Problem::notFound).document()));
        List<FieldError> wrong = new ArrayList<>();
        List<TranslatedText> translated = new ArrayList<>();
        texts.forEach((field, text) -> {
            if (!root.kind().translatable().contains(field)) {
                wrong.add(new FieldError("/" + field, "unknown-field"));
            } else if (!source.path(field).isTextual()) {
                wrong.add(new FieldError("/" + field, "no-source"));
            } else {
                String original = source.path(field).asText();
                translated.add(new TranslatedText(RecordIds.next(), id, field, language, text, original, now));
            }
        });
        if (!wrong.isEmpty()) {
            throw Problem.invalid(wrong);
        }
        records.translated(id, language, translated);
        changed(root, now, "directory.translate", "directory.translated", List.copyOf(texts.keySet()));
        return id;
    }

    private Root<?> held(UUID id, IfMatch expected) {
        OwnedRow row = records.row(id).orElseThrow(Problem::notFound);
        Root<?> root = records.held(row.of().entity(), id);
        expected.require(root.version);
        return root;
    }

    private static Problem refused(Root<?> root, List<UUID> needs) {
        return Problem.of(ProblemType.DIRECTORY_PUBLICATION)
                .with("publication", root.publication)
                .with("needs", needs);
    }

    private void become(Root<?> root, String publication, String action, String event) {
        root.publication = publication;
        root.touch(Instant.now(clock));
        records.publish(List.of(root.id));
        trail.wrote(action, event, root.kind(), root.id, root.version, List.of());
    }

    private void changed(Root<?> root, Instant now, String action, String event, List<String> fields) {
        root.touch(now);
        records.flush();
        if (root.isPublished()) {
            records.publish(List.of(root.id));
        }
        trail.wrote(action, event, root.kind(), root.id, root.version, fields);
    }
}
