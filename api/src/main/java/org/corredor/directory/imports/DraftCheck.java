package org.corredor.directory.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.corredor.directory.hsds.HsdsTaxonomy;
import org.corredor.directory.hsds.HsdsTaxonomyTerm;
import org.corredor.directory.hsds.LocationDraft;
import org.corredor.directory.hsds.OrganizationDraft;
import org.corredor.directory.hsds.ServiceAtLocationDraft;
import org.corredor.directory.hsds.ServiceDraft;
import org.corredor.problem.FieldError;
import org.corredor.problem.JsonProblems;
import org.corredor.problem.Violations;
import org.jspecify.annotations.Nullable;

/** Reads a record of a file as its owner's draft, as strictly as a request's body is read. */
@ApplicationScoped
class DraftCheck {
    private static final Map<String, Class<? extends Record>> TYPES = Map.of(
            "organization", OrganizationDraft.class,
            "location", LocationDraft.class,
            "service", ServiceDraft.class,
            "service_at_location", ServiceAtLocationDraft.class,
            "taxonomy", HsdsTaxonomy.class,
            "taxonomy_term", HsdsTaxonomyTerm.class);

    private final ObjectMapper json;
    private final Validator validator;

    DraftCheck(ObjectMapper json, Validator validator) {
        this.json = json;
        this.validator = validator;
    }

    /** The draft, or what is wrong with it. */
    record Checked(@Nullable Record draft, List<FieldError> errors) {}

    Checked check(String kind, ObjectNode record) {
        try {
            Record draft = json.treeToValue(record, type(kind));
            List<FieldError> errors = Violations.of(validator.validate(draft));
            return new Checked(errors.isEmpty() ? draft : null, errors);
        } catch (JsonProcessingException wrong) {
            return new Checked(null, JsonProblems.of(wrong).errors());
        }
    }

    /** A stored record's document, without what only reading adds. */
    JsonNode asDraft(String kind, ObjectNode document) {
        try {
            Record draft = json.readerFor(type(kind))
                    .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .readValue(document);
            return json.valueToTree(draft);
        } catch (java.io.IOException defect) {
            throw new IllegalStateException("a stored record is no draft: " + kind);
        }
    }

    JsonNode tree(Record draft) {
        return json.valueToTree(draft);
    }

    private static Class<? extends Record> type(String kind) {
        return Objects.requireNonNull(TYPES.get(kind));
    }
}
