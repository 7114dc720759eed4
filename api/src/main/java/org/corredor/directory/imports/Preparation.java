package org.corredor.directory.imports;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.corredor.directory.files.SheetColumn;
import org.corredor.directory.record.Sameness;
import org.corredor.problem.FieldError;
import org.jspecify.annotations.Nullable;

/** Makes of a record as a file has it the record as its owner would write it. */
@ApplicationScoped
class Preparation {
    private static final Set<String> PUBLICATIONS = Set.of("draft", "published", "suspended");
    private static final Pattern UUID_TEXT = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private static final Map<String, List<String>> OWNERS = Map.of(
            "location", List.of("organization_id"),
            "service", List.of("organization_id"),
            "service_at_location", List.of("service_id", "location_id"));

    private static final String NOBODY = new UUID(0, 0).toString();

    private final DraftCheck drafts;

    Preparation(DraftCheck drafts) {
        this.drafts = drafts;
    }

    /**
     * What is to be written.
     *
     * @param publication as the file says it; null where it doesn't
     * @param translations null where the file says nothing of them
     */
    record Prepared(
            Record draft,
            ObjectNode record,
            @Nullable String publication,
            @Nullable List<Translated.Text> translations) {}

    /** Empty for a record that something is wrong with, which the report then says. */
    Optional<Prepared> prepare(Assembled it, OwnedData.@Nullable Current current, Report report) {
        ObjectNode record = it.record;
        boolean sheet = it.isOfSheet();
        List<FieldError> errors = new ArrayList<>();
        List<Finding> cells = sheet ? cells(it, current) : List.of();
        report.addAll(cells);
        if (!sheet) {
            programs(record, current);
            keys(record, current != null, true);
        }
        String publication = text(record.remove("publication"));
        if (publication != null && !PUBLICATIONS.contains(publication)) {
            errors.add(new FieldError("/publication", "code", String.join(", ", PUBLICATIONS)));
        }
        JsonNode translations = record.remove("translations");
        if (it.kind().equals("location") && !record.has("audience")) {
            // nothing is public unless somebody said so
            record.put("audience", current == null ? "partner" : current.audience());
        }
        List<Translated.Text> texts = translations == null ? null : Translated.read(translations, record, errors);
        DraftCheck.Checked checked = drafts.check(it.kind(), record);
        errors.addAll(checked.errors());
        errors.stream()
                .filter(error -> !it.isReported(error.pointer()))
                .toList()
                .forEach(error -> report.add(it.finding(error, sheet)));
        Record draft = checked.draft();
        return draft == null || !errors.isEmpty() || !cells.isEmpty()
                ? Optional.empty()
                : Optional.of(new Prepared(draft, record, publication, texts));
    }

    /** Finds what is wrong in the row of a record that can't be written because of another mistake, so that it is told along. */
    void look(Assembled it, OwnedData.@Nullable Current current, Report report) {
        if (it.isOfSheet()) {
            // whom it belongs to was wrong, which is told: that it is missing now is no second mistake
            OWNERS.getOrDefault(it.kind(), List.of()).forEach(owner -> it.record.put(owner, NOBODY));
            prepare(it, current, report);
        }
    }

    /** Whether a record says the same already. */
    boolean isSame(String kind, Prepared prepared, OwnedData.Current current) {
        ObjectNode document = current.document().deepCopy();
        if (current.audience() != null) {
            document.put("audience", current.audience());
        }
        if (!Sameness.same(drafts.tree(prepared.draft()), drafts.asDraft(kind, document))) {
            return false;
        }
        return prepared.translations() == null
                || Set.copyOf(prepared.translations())
                        .equals(Set.copyOf(
                                Translated.read(current.document().path("translations"), document, new ArrayList<>())));
    }

    /** A row changes the columns it has of what is there, and nothing else. */
    private List<Finding> cells(Assembled it, OwnedData.@Nullable Current current) {
        ObjectNode record = it.record;
        JsonNode cells = record.remove(StagedRow.CELLS);
        ObjectNode references = record.deepCopy();
        ObjectNode base = SheetColumn.begun(it.kind(), HsdsRecords.empty());
        if (current != null) {
            base.setAll((ObjectNode) drafts.asDraft(it.kind(), current.document()));
            if (current.audience() != null) {
                base.put("audience", current.audience());
            }
        }
        record.removeAll();
        record.setAll(base);
        // a place may be another organization's than the row's, and stays that
        if (current == null || !it.kind().equals("location")) {
            record.setAll(references);
        }
        List<Finding> findings = new ArrayList<>();
        for (JsonNode cell : cells) {
            SheetColumn column = SheetColumn.ofCode(cell.path(0).asText());
            String wrong = column.change(record, cell.path(1).asText());
            if (wrong != null) {
                StagedRow row = it.row.row();
                findings.add(new Finding(row.source(), row.line(), column.header(), wrong, column.allowed()));
            }
        }
        return findings;
    }

    /** A program is known again by its id, or by its name in the same organization. */
    private static void programs(ObjectNode record, OwnedData.@Nullable Current current) {
        for (JsonNode program : record.path("programs")) {
            JsonNode known = null;
            for (JsonNode there :
                    current == null ? program.path("none") : current.document().path("programs")) {
                boolean same = there.path("id").equals(program.path("id"))
                        || (known == null && there.path("name").equals(program.path("name")));
                known = same ? there : known;
            }
            if (known == null) {
                ((ObjectNode) program).remove("id");
            } else {
                ((ObjectNode) program).set("id", known.get("id"));
            }
        }
    }

    /** Keys of parts mean nothing outside their source; an own part's id keeps it the same part. */
    private static void keys(JsonNode node, boolean keepIds, boolean top) {
        if (node instanceof ObjectNode object && !top) {
            List<String> names = new ArrayList<>();
            object.fieldNames().forEachRemaining(names::add);
            for (String name : names) {
                boolean id = name.equals("id");
                boolean own = id
                        && keepIds
                        && UUID_TEXT.matcher(object.get(name).asText()).matches();
                if ((id && !own) || (name.endsWith("_id") && !name.equals("taxonomy_term_id"))) {
                    object.remove(name);
                }
            }
        }
        node.forEach(child -> keys(child, keepIds, false));
    }

    private static @Nullable String text(@Nullable JsonNode node) {
        return node == null ? null : node.asText();
    }
}
