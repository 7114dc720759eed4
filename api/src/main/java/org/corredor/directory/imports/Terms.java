package org.corredor.directory.imports;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.corredor.directory.hsds.HsdsTaxonomy;
import org.corredor.directory.hsds.HsdsTaxonomyTerm;
import org.corredor.directory.imports.FileReferences.Resolved;
import org.corredor.directory.imports.Report.Outcome;
import org.corredor.directory.imports.Takeover.Run;
import org.corredor.problem.FieldError;
import org.corredor.tenancy.CurrentTenant;

/**
 * Taxonomies and terms of a file. One that is published by another, the network's say, is pointed at and not made anew. A new one is
 * shown when the import says so, or with the first record shown that is marked with it.
 */
@ApplicationScoped
class Terms {
    private static final String SHOWN = "published";
    private static final List<String> PUBLICATIONS = List.of("draft", SHOWN);

    private final Staging staging;
    private final OwnedData owned;
    private final DraftCheck drafts;
    private final TermWriter writer;
    private final FileReferences references;
    private final CurrentTenant tenant;

    Terms(
            Staging staging,
            OwnedData owned,
            DraftCheck drafts,
            TermWriter writer,
            FileReferences references,
            CurrentTenant tenant) {
        this.staging = staging;
        this.owned = owned;
        this.drafts = drafts;
        this.writer = writer;
        this.references = references;
        this.tenant = tenant;
    }

    void batch(Run run, List<Assembled> records, List<Resolved> resolved) {
        String kind = records.getFirst().kind();
        Set<String> refs = new HashSet<>();
        records.forEach(it -> refs.add(it.ref()));
        Map<String, UUID> ids = new HashMap<>(owned.known(kind, refs));
        Set<String> there = Set.copyOf(ids.keySet());
        refs.forEach(ref -> ids.computeIfAbsent(ref, own -> TermWriter.id(tenant.id(), kind, own)));
        Set<UUID> taken = staging.taken(run.importId(), kind, ids.values());
        for (int i = 0; i < records.size(); i++) {
            Assembled it = records.get(i);
            UUID id = Objects.requireNonNull(ids.get(it.ref()));
            if (!it.isBad() && !taken.add(id)) {
                run.report().add(it.finding(new FieldError("", "duplicate"), false));
            }
            if (there.contains(it.ref()) && !writer.isOwn(kind, id)) {
                staging.keep(run.importId(), it.row.seq(), id, false);
            } else {
                write(run, it, id, resolved.get(i).onBad());
            }
        }
    }

    private void write(Run run, Assembled it, UUID id, boolean onBad) {
        // its place among the terms is given when all of them are there
        it.record.remove("parent_id");
        it.record.remove("translations");
        JsonNode said = it.record.remove("publication");
        if (said != null && !PUBLICATIONS.contains(said.asText())) {
            run.report()
                    .add(it.finding(new FieldError("/publication", "code", String.join(", ", PUBLICATIONS)), false));
        }
        DraftCheck.Checked checked = drafts.check(it.kind(), it.record);
        checked.errors().forEach(error -> run.report().add(it.finding(error, false)));
        Record draft = checked.draft();
        if (draft instanceof HsdsTaxonomyTerm term && !onBad && !standsOnOwn(term)) {
            run.report().add(it.finding(new FieldError("/taxonomy_id", "unknown-reference"), false));
        }
        if (draft == null || it.isBad() || onBad) {
            staging.keep(run.importId(), it.row.seq(), null, false);
            return;
        }
        Outcome outcome = draft instanceof HsdsTaxonomy taxonomy
                ? writer.write(id, taxonomy)
                : writer.write(id, (HsdsTaxonomyTerm) draft);
        boolean toShow = run.publish() && (said == null || said.asText().equals(SHOWN));
        if (toShow && writer.show(it.kind(), id) && outcome == Outcome.UNCHANGED) {
            outcome = Outcome.CHANGED;
        }
        run.report().count(outcome);
        staging.keep(run.importId(), it.row.seq(), id, outcome != Outcome.UNCHANGED);
    }

    private boolean standsOnOwn(HsdsTaxonomyTerm term) {
        UUID taxonomy = term.taxonomyId();
        return taxonomy != null && writer.isOwn("taxonomy", taxonomy);
    }

    /** Hangs terms below one another; one that would hang below itself is a finding. */
    void parents(Run run) {

        int after = -1;
        for (var rows = staging.roots(run.importId(), "taxonomy_term", after); !rows.isEmpty(); ) {
            List<Assembled> records = rows.stream().map(Assembled::new).toList();
            references.resolve(run.importId(), records, new Report());
            records.forEach(it -> parent(run, it));
            after = rows.getLast().seq();
            rows = staging.roots(run.importId(), "taxonomy_term", after);
        }
    }

    private void parent(Run run, Assembled it) {
        UUID id = it.row.recordId();
        if (id == null || !writer.isOwn("taxonomy_term", id)) {
            return;
        }
        UUID parent = it.record.has("parent_id")
                ? UUID.fromString(it.record.get("parent_id").asText())
                : null;
        FieldError wrong = null;
        if (parent != null && !writer.isOwn("taxonomy_term", parent)) {
            wrong = new FieldError("/parent_id", "unknown-reference");
        } else {
            Optional<Boolean> changed = writer.setParent(id, parent);
            if (changed.isEmpty()) {
                wrong = new FieldError("/parent_id", "circle");
            } else if (changed.get()) {
                staging.keep(run.importId(), it.row.seq(), id, true);
            }
        }
        if (wrong != null) {
            run.report().add(it.finding(wrong, false));
        }
    }
}
