package org.corredor.directory.imports;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.corredor.problem.FieldError;
import org.jspecify.annotations.Nullable;

/**
 * Turns ids of the source into own ids: of what the same file brought, else of the center's own record with that id or one that an
 * earlier file called so, else (terms) of what is published.
 */
@ApplicationScoped
class FileReferences {
    private static final Map<String, Map<String, String>> MEMBERS = Map.of(
            "organization", Map.of("parent_organization_id", "organization"),
            "location", Map.of("organization_id", "organization"),
            "service", Map.of("organization_id", "organization", "program_id", "program"),
            "service_at_location", Map.of("service_id", "service", "location_id", "location"),
            "taxonomy_term", Map.of("taxonomy_id", "taxonomy", "parent_id", "taxonomy_term"),
            "taxonomy", Map.of());

    private final Staging staging;
    private final OwnedData owned;

    FileReferences(Staging staging, OwnedData owned) {
        this.staging = staging;
        this.owned = owned;
    }

    /** One reference: where it stands and what it names. */
    private record Reference(ObjectNode holder, String member, String pointer, String kind, String ref) {}

    /**
     * How a record's references turned out.
     *
     * @param later members that name a record of the same kind which comes later in the file, by what it is called
     * @param onBad whether it names a record of the file that is wrong
     */
    record Resolved(Map<String, String> later, boolean onBad) {}

    /** Resolves in place; what names nothing is a finding. */
    List<Resolved> resolve(UUID importId, List<Assembled> records, Report report) {
        List<List<Reference>> all = new ArrayList<>();
        Map<String, Set<String>> wanted = new LinkedHashMap<>();
        for (Assembled record : records) {
            List<Reference> found = references(record);
            found.forEach(it -> wanted.computeIfAbsent(it.kind(), kind -> new LinkedHashSet<>())
                    .add(it.ref()));
            all.add(found);
        }
        Map<String, Map<String, Staging.Row>> inFile = new HashMap<>();
        Map<String, Map<String, UUID>> known = new HashMap<>();
        wanted.forEach((kind, refs) -> {
            Map<String, Staging.Row> rows = staging.find(importId, kind, refs);
            inFile.put(kind, rows);
            refs.removeAll(rows.keySet());
            known.put(kind, refs.isEmpty() ? Map.of() : owned.known(kind, refs));
        });
        List<Resolved> resolved = new ArrayList<>();
        for (int i = 0; i < records.size(); i++) {
            resolved.add(resolve(records.get(i), all.get(i), inFile, known, report));
        }
        return resolved;
    }

    private static Resolved resolve(
            Assembled record,
            List<Reference> references,
            Map<String, Map<String, Staging.Row>> inFile,
            Map<String, Map<String, UUID>> known,
            Report report) {
        Map<String, String> later = new LinkedHashMap<>();
        boolean onBad = false;
        for (Reference it : references) {
            Staging.Row row = inFile.getOrDefault(it.kind(), Map.of()).get(it.ref());
            UUID id = row == null ? known.getOrDefault(it.kind(), Map.of()).get(it.ref()) : row.recordId();
            if (id != null) {
                it.holder().put(it.member(), id.toString());
            } else if (row == null) {
                report.add(record.finding(new FieldError(it.pointer(), "unknown-reference"), record.isOfSheet()));
                it.holder().remove(it.member());
            } else {
                onBad |= row.bad();
                it.holder().remove(it.member());
                later.put(it.member(), it.ref());
            }
        }
        return new Resolved(later, onBad);
    }

    private static List<Reference> references(Assembled record) {
        List<Reference> found = new ArrayList<>();
        MEMBERS.getOrDefault(record.kind(), Map.of())
                .forEach((member, kind) -> add(found, record.record, member, "", kind));
        if (!record.kind().equals("taxonomy_term")) {
            terms(record.record, "", found);
        }
        return found;
    }

    private static void terms(JsonNode node, String pointer, List<Reference> found) {
        if (node instanceof ObjectNode object) {
            if (object.has("taxonomy_term_id")) {
                add(found, object, "taxonomy_term_id", pointer, "taxonomy_term");
            }
            object.properties().forEach(member -> terms(member.getValue(), pointer + "/" + member.getKey(), found));
        } else {
            for (int i = 0; i < node.size(); i++) {
                terms(node.get(i), pointer + "/" + i, found);
            }
        }
    }

    private static void add(List<Reference> found, ObjectNode holder, String member, String pointer, String kind) {
        @Nullable JsonNode ref = holder.get(member);
        if (ref != null && ref.isTextual()) {
            found.add(new Reference(holder, member, pointer + "/" + member, kind, ref.asText()));
        }
    }
}
