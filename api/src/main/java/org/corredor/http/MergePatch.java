package org.corredor.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.List;
import org.corredor.problem.FieldError;
import org.corredor.problem.JsonProblems;
import org.corredor.problem.Problem;

/**
 * JSON Merge Patch (RFC 7396) over a draft record: null removes, absent leaves alone, objects merge, arrays replace.
 * A field the draft does not have (unknown, or read-only in the view) is a 422 that points at it: a change that would
 * be ignored is not accepted.
 */
@ApplicationScoped
public class MergePatch {
    public static final String MEDIA_TYPE = "application/merge-patch+json";

    private final ObjectMapper json;
    private final Validator validator;

    MergePatch(ObjectMapper json, Validator validator) {
        // the target must show every field of the draft, or one that is empty now could never be set
        this.json = json.copy().setDefaultPropertyInclusion(JsonInclude.Include.ALWAYS);
        this.validator = validator;
    }

    /**
     * The draft as it is after the patch, validated.
     *
     * @throws Problem 422 for a patch that is no object or an empty one, names an unknown field or has a wrong type
     * @throws ConstraintViolationException for a result that breaks the draft's constraints (answered 422)
     */
    public <T> T apply(JsonNode patch, T current, Class<T> draft) {
        if (!(patch instanceof ObjectNode changes)) {
            throw Problem.invalid(new FieldError("", "object-required"));
        }
        if (changes.isEmpty()) {
            throw Problem.invalid(new FieldError("", "empty-patch"));
        }
        ObjectNode target = json.valueToTree(current);
        refuseUnknown(changes, target);
        merge(target, changes);
        T changed = read(target, draft);
        var violations = validator.validate(changed);
        if (!violations.isEmpty()) {
            throw new ConstraintViolationException(violations);
        }
        return changed;
    }

    private <T> T read(ObjectNode target, Class<T> draft) {
        try {
            return json.treeToValue(target, draft);
        } catch (JsonProcessingException wrong) {
            throw JsonProblems.of(wrong);
        }
    }

    private static void refuseUnknown(ObjectNode changes, ObjectNode target) {
        List<FieldError> unknown = new ArrayList<>();
        changes.fieldNames().forEachRemaining(name -> {
            if (!target.has(name)) {
                unknown.add(new FieldError("/" + JsonProblems.escape(name), "unknown-field"));
            }
        });
        if (!unknown.isEmpty()) {
            throw Problem.invalid(unknown);
        }
    }

    private static void merge(ObjectNode target, ObjectNode changes) {
        changes.properties().forEach(change -> {
            JsonNode value = change.getValue();
            if (value.isNull()) {
                target.putNull(change.getKey());
            } else if (value instanceof ObjectNode nested && target.get(change.getKey()) instanceof ObjectNode inner) {
                merge(inner, nested);
            } else {
                target.set(change.getKey(), value);
            }
        });
    }
}
