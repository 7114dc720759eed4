package org.corredor.problem;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;

/** What Jackson could not read, as a problem that points at the place and never repeats what was sent. */
public final class JsonProblems {
    private JsonProblems() {}

    /** 422 at the pointer for well-formed JSON of the wrong shape, 400 for what isn't JSON. */
    public static Problem of(JsonProcessingException wrong) {
        return switch (wrong) {
            case UnrecognizedPropertyException unknown ->
                Problem.invalid(new FieldError(pointer(unknown), "unknown-field"));
            case MismatchedInputException mismatch -> Problem.invalid(new FieldError(pointer(mismatch), "type"));
            case JsonMappingException mapping when mapping.getCause() instanceof Problem own -> own;
            // a member said twice deeper inside: what Jackson can't parse there, it wraps with the place
            case JsonMappingException mapping
            when mapping.getCause() instanceof JsonParseException -> Problem.of(ProblemType.MALFORMED_JSON);
            case JsonMappingException mapping -> Problem.invalid(new FieldError(pointer(mapping), "type"));
            default -> Problem.of(ProblemType.MALFORMED_JSON);
        };
    }

    /** A member name as a JSON Pointer token (RFC 6901, 3), cut to 64 characters. */
    public static String escape(String name) {
        String token = name.replace("~", "~0").replace("/", "~1");
        return token.length() <= 64 ? token : token.substring(0, 64);
    }

    private static String pointer(JsonMappingException at) {
        StringBuilder pointer = new StringBuilder();
        for (JsonMappingException.Reference step : at.getPath()) {
            pointer.append('/');
            if (step.getFieldName() != null) {
                pointer.append(escape(step.getFieldName()));
            } else {
                pointer.append(step.getIndex());
            }
        }
        return pointer.toString();
    }
}
