package org.corredor.directory.imports;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.corredor.directory.files.FileRefused;
import org.corredor.directory.files.Nesting;
import org.corredor.problem.FieldError;

/** Puts records and the parts that stand in rows of their own together, a batch at a time. */
@ApplicationScoped
class Assembly {
    /** Phones of contacts have languages, which have attributes, which have history. */
    private static final int DEPTH = 6;
    /** Parts of a batch of records. */
    private static final int PARTS = 30_000;

    private final Staging staging;

    Assembly(Staging staging) {
        this.staging = staging;
    }

    /** What parts can hang on. */
    private record Holder(String kind, ObjectNode node, String pointer, Assembled top) {}

    /** The records of a batch with their parts; findings are about units that aren't there. */
    List<Assembled> assemble(UUID importId, List<Staging.Row> roots, Report report) {
        List<Assembled> records = roots.stream().map(Assembled::new).toList();
        Map<String, List<Holder>> holders = new LinkedHashMap<>();
        for (Assembled record : records) {
            if (record.row.row().ref() != null) {
                holders.computeIfAbsent(record.ref(), ref -> new ArrayList<>())
                        .add(new Holder(record.kind(), record.record, "", record));
            }
        }
        for (int depth = 0; depth < DEPTH && !holders.isEmpty(); depth++) {
            List<Staging.Row> parts = staging.parts(importId, holders.keySet(), PARTS + 1);
            if (parts.size() > PARTS) {
                throw new FileRefused(
                        parts.getLast().row().source(), parts.getLast().row().line(), "parts", PARTS);
            }
            holders = attach(parts, holders);
        }
        units(importId, records, report);
        return records;
    }

    private static Map<String, List<Holder>> attach(List<Staging.Row> parts, Map<String, List<Holder>> holders) {
        Map<String, List<Holder>> next = new LinkedHashMap<>();
        for (Staging.Row part : parts) {
            StagedRow row = part.row();
            for (Holder holder : holders.getOrDefault(String.valueOf(row.ownerRef()), List.of())) {
                if (row.ownerKind() == null || row.ownerKind().equals(holder.kind())) {
                    Holder attached = attach(part, holder);
                    if (row.ref() != null) {
                        next.computeIfAbsent(row.ref(), ref -> new ArrayList<>())
                                .add(attached);
                    }
                }
            }
        }
        return next;
    }

    private static Holder attach(Staging.Row part, Holder holder) {
        StagedRow row = part.row();
        ObjectNode node = row.data().deepCopy();
        if (row.ref() != null && !row.kind().equals("translation")) {
            node.put("id", row.ref());
        }
        ArrayNode list = holder.node().withArray(Nesting.member(holder.kind(), row.kind()));
        String pointer = holder.pointer() + "/" + Nesting.member(holder.kind(), row.kind()) + "/" + list.size();
        list.add(node);
        holder.top().add(pointer, part);
        if (row.kind().equals("program")) {
            holder.top().programs.add(part);
        }
        return new Holder(row.kind(), node, pointer, holder.top());
    }

    /** HSDS's tables have units in a table of their own, its JSON has them in the capacity. */
    private void units(UUID importId, List<Assembled> records, Report report) {
        Set<String> refs = new LinkedHashSet<>();
        for (Assembled record : records) {
            for (JsonNode capacity : record.record.path("capacities")) {
                if (!capacity.has("unit") && capacity.has("unit_id")) {
                    refs.add(capacity.get("unit_id").asText());
                }
            }
        }
        Map<String, Staging.Row> units = staging.find(importId, "unit", refs);
        for (Assembled record : records) {
            JsonNode capacities = record.record.path("capacities");
            for (int i = 0; i < capacities.size(); i++) {
                if (capacities.get(i) instanceof ObjectNode capacity
                        && !capacity.has("unit")
                        && capacity.has("unit_id")) {
                    Staging.Row unit = units.get(capacity.get("unit_id").asText());
                    if (unit == null) {
                        String pointer = "/capacities/" + i + "/unit_id";
                        report.add(record.finding(new FieldError(pointer, "unknown-reference"), false));
                    } else {
                        capacity.set("unit", unit.row().data());
                    }
                }
            }
        }
    }
}
