package org.corredor.directory.imports;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.corredor.directory.files.Nesting;
import org.jspecify.annotations.Nullable;

/**
 * Takes HSDS's nested JSON apart into records that each stand on their own: a service says its organization, its program and its
 * places by their ids, and these are rows beside it. Parts stay in their record.
 */
final class HsdsRecords {
    private static final int REF = 200;
    /** Said where it is read and worked out or kept by us: taken back without a word and without effect. */
    private static final Set<String> READ_ONLY = Set.of(
            "type",
            "owner",
            "last_modified",
            "verifications",
            "opening",
            "distance",
            "freshness",
            "response",
            "taxonomy_detail");

    private final RowSink sink;

    HsdsRecords(RowSink sink) {
        this.sink = sink;
    }

    /**
     * What a record is: its {@code type}, or its shape. An organization and a taxonomy have the same required properties; a
     * {@code version} tells the taxonomy.
     */
    static Optional<String> kind(ObjectNode record) {
        JsonNode type = record.get("type");
        if (type != null && type.isTextual()) {
            return Nesting.ROOTS.stream().filter(type.asText()::equals).findFirst();
        }
        if ((record.has("service_id") || record.has("service"))
                && (record.has("location_id") || record.has("location"))) {
            return Optional.of("service_at_location");
        }
        if (record.has("location_type")) {
            return Optional.of("location");
        }
        if (record.has("taxonomy_id") || record.has("taxonomy_detail") || record.has("taxonomy")) {
            return Optional.of("taxonomy_term");
        }
        if (record.has("status") || record.has("organization_id") || record.has("organization")) {
            return Optional.of("service");
        }
        if (record.has("version")) {
            return Optional.of("taxonomy");
        }
        return record.has("name") ? Optional.of("organization") : Optional.empty();
    }

    /** Hands the record and all records nested in it to the sink. */
    void take(String kind, ObjectNode record, String source, int line) {
        take(kind, record, false, source, line);
    }

    private void take(String kind, ObjectNode record, boolean nested, String source, int line) {
        List<Finding> findings = new ArrayList<>();
        String ref = ref(record, source, line, findings);
        switch (kind) {
            case "organization" -> {
                each(record, "services", "service", "organization_id", ref, source, line);
                each(record, "locations", "location", "organization_id", ref, source, line);
                programs(record.remove("programs"), ref, nested, source, line);
            }
            case "service" -> {
                one(record, "organization", "organization", "organization_id", source, line);
                program(record, source, line);
                each(record, "service_at_locations", "service_at_location", "service_id", ref, source, line);
            }
            case "service_at_location" -> {
                one(record, "location", "location", "location_id", source, line);
                one(record, "service", "service", "service_id", source, line);
            }
            case "taxonomy_term" -> one(record, "taxonomy_detail", "taxonomy", "taxonomy_id", source, line);
            default -> {}
        }
        terms(record, source, line);
        record.remove(READ_ONLY);
        sink.take(new StagedRow(kind, ref, null, null, nested, source, line, record, List.copyOf(findings)));
    }

    /** The record's id, which every record needs: by it a later file finds what this one brought. */
    private static @Nullable String ref(ObjectNode record, String source, int line, List<Finding> findings) {
        JsonNode id = record.remove("id");
        if (id == null) {
            findings.add(new Finding(source, line, "/id", "required", List.of()));
            return null;
        }
        if (!id.isTextual() || id.asText().isBlank() || id.asText().length() > REF) {
            findings.add(new Finding(source, line, "/id", "size", List.of(1, REF)));
            return null;
        }
        return id.asText();
    }

    private void one(ObjectNode record, String member, String kind, String key, String source, int line) {
        JsonNode inner = record.get(member);
        if (inner instanceof ObjectNode object) {
            record.remove(member);
            if (!record.has(key) && object.has("id")) {
                record.set(key, object.get("id"));
            }
            take(kind, object, true, source + "/" + member, line);
        }
    }

    private void each(
            ObjectNode record, String member, String kind, String key, @Nullable String ref, String source, int line) {
        JsonNode inner = record.get(member);
        if (inner instanceof ArrayNode array) {
            record.remove(member);
            for (int i = 0; i < array.size(); i++) {
                if (array.get(i) instanceof ObjectNode object) {
                    if (!object.has(key) && ref != null) {
                        object.put(key, ref);
                    }
                    take(kind, object, true, source + "/" + member + "/" + i, line);
                }
            }
        }
    }

    private void programs(
            @Nullable JsonNode programs, @Nullable String owner, boolean nested, String source, int line) {
        if (programs instanceof ArrayNode array && owner != null) {
            for (int i = 0; i < array.size(); i++) {
                if (array.get(i) instanceof ObjectNode program) {
                    part("program", program, owner, nested, source + "/programs/" + i, line);
                }
            }
        }
    }

    private void program(ObjectNode service, String source, int line) {
        if (service.remove("program") instanceof ObjectNode program && program.has("id")) {
            if (!service.has("program_id")) {
                service.set("program_id", program.get("id"));
            }
            String owner = program.path("organization_id")
                    .asText(service.path("organization_id").asText(""));
            if (!owner.isEmpty()) {
                part("program", program, owner, true, source + "/program", line);
            }
        }
    }

    private void part(String kind, ObjectNode part, String owner, boolean nested, String source, int line) {
        List<Finding> findings = new ArrayList<>();
        String ref = ref(part, source, line, findings);
        part.remove("organization_id");
        sink.take(new StagedRow(kind, ref, "organization", owner, nested, source, line, part, List.copyOf(findings)));
    }

    /** Terms stand nested in attributes, at any depth. */
    private void terms(JsonNode node, String source, int line) {
        for (JsonNode child : node) {
            terms(child, source, line);
        }
        if (node instanceof ObjectNode object && object.get("taxonomy_term") instanceof ObjectNode) {
            one(object, "taxonomy_term", "taxonomy_term", "taxonomy_term_id", source, line);
        }
    }

    /** An empty object to put properties in. */
    static ObjectNode empty() {
        return JsonNodeFactory.instance.objectNode();
    }
}
