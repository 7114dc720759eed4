package org.corredor.directory.imports;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.corredor.directory.files.Nesting;
import org.corredor.directory.hsds.LocationDraft;
import org.corredor.directory.hsds.OrganizationDraft;
import org.corredor.directory.hsds.ServiceAtLocationDraft;
import org.corredor.directory.hsds.ServiceDraft;
import org.corredor.directory.imports.FileReferences.Resolved;
import org.corredor.directory.imports.Preparation.Prepared;
import org.corredor.directory.imports.Report.Outcome;
import org.corredor.directory.record.Origin;
import org.corredor.directory.record.RecordWriter;
import org.corredor.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Writes what a file holds, kind by kind, a batch of records at a time. Records that are wrong are left out and so is what stands on
 * them; the others are written all the same, so that one try finds everything. Whoever calls undoes it when something was found.
 */
@ApplicationScoped
class Takeover {
    private final Staging staging;
    private final Assembly assembly;
    private final FileReferences references;
    private final Preparation preparation;
    private final OwnedData owned;
    private final RecordWriter writer;
    private final Translated translated;
    private final Terms terms;
    private final EntityManager database;

    Takeover(
            Staging staging,
            Assembly assembly,
            FileReferences references,
            Preparation preparation,
            OwnedData owned,
            RecordWriter writer,
            Translated translated,
            Terms terms,
            EntityManager database) {
        this.staging = staging;
        this.assembly = assembly;
        this.references = references;
        this.preparation = preparation;
        this.owned = owned;
        this.writer = writer;
        this.translated = translated;
        this.terms = terms;
        this.database = database;
    }

    /** A file's way in: its import, whether its records are to be shown, when it began, what was found. */
    record Run(UUID importId, boolean publish, Instant begun, Report report) {}

    /** What is left to do for a record when its batch is in the database. */
    private record Written(
            Assembled it,
            Prepared prepared,
            UUID id,
            boolean isNew,
            boolean written,
            @Nullable String publication) {}

    void run(Run run) {
        for (String kind : Nesting.ROOTS) {
            boolean later = false;
            int after = -1;
            for (var rows = staging.roots(run.importId(), kind, after); !rows.isEmpty(); ) {
                later |= batch(run, kind, rows);
                after = rows.getLast().seq();
                rows = staging.roots(run.importId(), kind, after);
            }
            if (later && kind.equals("organization")) {
                parents(run);
            }
            if (kind.equals("taxonomy_term")) {
                terms.parents(run);
            }
        }
    }

    private boolean batch(Run run, String kind, List<Staging.Row> rows) {
        List<Assembled> records = assembly.assemble(run.importId(), rows, run.report());
        List<Resolved> resolved = references.resolve(run.importId(), records, run.report());
        if (kind.startsWith("taxonomy")) {
            terms.batch(run, records, resolved);
            return false;
        }
        Map<Assembled, UUID> ids = ids(run, kind, records);
        owned.hold(kind, ids.values());
        Map<UUID, OwnedData.Current> current = owned.current(ids.values());
        boolean later = false;
        List<Written> written = new ArrayList<>();
        for (int i = 0; i < records.size(); i++) {
            Assembled it = records.get(i);
            UUID id = ids.get(it);
            // what can't be read isn't read further; what points at nothing is, so that all of it is told
            boolean stands = !it.row.bad() && !resolved.get(i).onBad();
            OwnedData.Current there = id == null ? null : current.get(id);
            if (!stands) {
                preparation.look(it, there, run.report());
            }
            Optional<Written> done = stands ? write(run, it, id, there) : Optional.empty();
            done.ifPresent(written::add);
            if (done.isEmpty()) {
                leaveOut(run, it);
            }
            later |= !resolved.get(i).later().isEmpty();
        }
        database.flush();
        database.clear();
        written.forEach(record -> finish(run, kind, record));
        return later;
    }

    /**
     * The own records that the file's are; a service that was given at a place before is that one, whatever it is called, unless
     * another row of the file is.
     */
    private Map<Assembled, UUID> ids(Run run, String kind, List<Assembled> records) {
        Map<Assembled, UUID> ids = new LinkedHashMap<>();
        Map<String, UUID> pairs = new LinkedHashMap<>();
        for (Assembled it : records) {
            if (it.row.recordId() != null) {
                ids.put(it, it.row.recordId());
            } else if (kind.equals("service_at_location")
                    && it.record.has("service_id")
                    && it.record.has("location_id")) {
                pairs.put(
                        pair(it.record),
                        UUID.fromString(it.record.get("service_id").asText()));
            }
        }
        Map<String, UUID> given = pairs.isEmpty() ? Map.of() : owned.given(pairs, run.begun());
        Set<UUID> taken = given.isEmpty() ? new HashSet<>() : staging.taken(run.importId(), kind, given.values());
        for (Assembled it : records) {
            UUID known = ids.containsKey(it) ? null : given.get(pair(it.record));
            if (known != null && taken.add(known)) {
                ids.put(it, known);
            }
        }
        return ids;
    }

    private static String pair(ObjectNode record) {
        return record.path("service_id").asText() + "@"
                + record.path("location_id").asText();
    }

    private Optional<Written> write(Run run, Assembled it, @Nullable UUID id, OwnedData.@Nullable Current current) {
        boolean sheet = it.isOfSheet();
        Optional<Prepared> prepared = preparation.prepare(it, current, run.report());
        if (prepared.isEmpty() || it.isBad()) {
            return Optional.empty();
        }
        try {
            boolean same = current != null && preparation.isSame(it.kind(), prepared.get(), current);
            UUID stored = id;
            if (id == null || current == null) {
                stored = create(prepared.get().draft(), it.ref());
            } else if (!same) {
                replace(id, prepared.get().draft());
            }
            String publication = publication(run, prepared.get(), current);
            return Optional.of(new Written(
                    it, prepared.get(), Objects.requireNonNull(stored), current == null, !same, publication));
        } catch (Problem refused) {
            if (refused.errors().isEmpty()) {
                throw refused;
            }
            refused.errors().forEach(error -> run.report().add(it.finding(error, sheet)));
            return Optional.empty();
        }
    }

    /** How far the record is to be shown; null for as far as it is. */
    private static @Nullable String publication(Run run, Prepared prepared, OwnedData.@Nullable Current current) {
        if (!run.publish()) {
            return null;
        }
        if (prepared.publication() != null) {
            return prepared.publication();
        }
        return current != null && current.publication().equals("suspended") ? null : "published";
    }

    private UUID create(Record draft, String externalId) {
        return switch (draft) {
            case OrganizationDraft organization -> writer.create(organization, externalId, Origin.IMPORT);
            case LocationDraft location -> writer.create(location, externalId, Origin.IMPORT);
            case ServiceDraft service -> writer.create(service, externalId, Origin.IMPORT);
            case ServiceAtLocationDraft given -> writer.create(given, externalId, Origin.IMPORT);
            default -> throw new IllegalArgumentException("no draft of the directory: " + draft.getClass());
        };
    }

    private void replace(UUID id, Record draft) {
        switch (draft) {
            case OrganizationDraft organization -> writer.replace(id, organization, Origin.IMPORT);
            case LocationDraft location -> writer.replace(id, location, Origin.IMPORT);
            case ServiceDraft service -> writer.replace(id, service, Origin.IMPORT);
            case ServiceAtLocationDraft given -> writer.replace(id, given, Origin.IMPORT);
            default -> throw new IllegalArgumentException("no draft of the directory: " + draft.getClass());
        }
    }

    private void finish(Run run, String kind, Written record) {
        if (record.written() && record.prepared().translations() != null) {
            translated.replace(
                    record.id(),
                    record.prepared().translations(),
                    record.prepared().record());
        }
        boolean shown = record.publication() != null && owned.setPublication(kind, record.id(), record.publication());
        boolean written = record.written() || shown;
        run.report().count(record.isNew() ? Outcome.CREATED : written ? Outcome.CHANGED : Outcome.UNCHANGED);
        staging.keep(run.importId(), record.it().row.seq(), record.id(), written);
        if (!record.it().programs.isEmpty()) {
            List<UUID> programs = owned.programs(record.id());
            for (int i = 0; i < Math.min(programs.size(), record.it().programs.size()); i++) {
                staging.keep(run.importId(), record.it().programs.get(i).seq(), programs.get(i), false);
            }
        }
    }

    private void leaveOut(Run run, Assembled it) {
        staging.keep(run.importId(), it.row.seq(), null, false);
        it.programs.forEach(program -> staging.keep(run.importId(), program.seq(), null, false));
    }

    /** An organization may stand below one that comes later in the file. */
    private void parents(Run run) {
        int after = -1;
        for (var rows = staging.roots(run.importId(), "organization", after); !rows.isEmpty(); ) {
            List<Assembled> records = rows.stream().map(Assembled::new).toList();
            references.resolve(run.importId(), records, new Report());
            for (Assembled it : records) {
                if (it.row.recordId() != null && it.record.has("parent_organization_id")) {
                    owned.setParent(
                            it.row.recordId(),
                            UUID.fromString(
                                    it.record.get("parent_organization_id").asText()));
                }
            }
            after = rows.getLast().seq();
            rows = staging.roots(run.importId(), "organization", after);
        }
    }
}
