package org.corredor.problem;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.math.BigDecimal;
import java.text.MessageFormat;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The {@code application/problem+json} body (RFC 9457): type, title, status, detail, errors[], and the type's own members. */
@Schema(name = "Problem", additionalProperties = Schema.True.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"type", "title", "status", "detail", "errors"})
public record ProblemBody(
        @Schema(required = true, examples = "/docs/problems/not-found")
        String type,

        @Schema(required = true) String title,
        @Schema(required = true, examples = "404") int status,
        @Schema(required = true) String detail,
        @Nullable List<FieldProblem> errors,
        @JsonAnyGetter @Schema(hidden = true) Map<String, Object> members) {

    /** One wrong place: pointer, stable code, and a text that says what to do. */
    @Schema(name = "FieldProblem")
    public record FieldProblem(
            @Schema(required = true, examples = "/person_id")
            String pointer,

            @Schema(required = true, examples = "unknown-field")
            String code,

            @Schema(required = true) String detail) {}

    /** The body of a refusal, with its texts in one language. */
    public static ProblemBody of(Problem problem, Language language) {
        ResourceBundle texts = texts(language);
        ProblemType type = problem.type();
        List<FieldProblem> errors = problem.errors().stream()
                .map(e -> new FieldProblem(e.pointer(), e.code(), fieldText(texts, e, language)))
                .toList();
        return new ProblemBody(
                type.uri(),
                texts.getString(type.code() + ".title"),
                type.status(),
                texts.getString(type.code() + ".detail"),
                errors.isEmpty() ? null : errors,
                problem.members());
    }

    /** The bundle of a language, with no fallback to the machine's: a missing text is a defect a test finds. */
    public static ResourceBundle texts(Language language) {
        return ResourceBundle.getBundle(
                "org.corredor.problem.problems",
                language.locale(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** What to say of one wrong place, where it isn't a problem that is answered. */
    public static String text(FieldError error, Language language) {
        return fieldText(texts(language), error, language);
    }

    private static String fieldText(ResourceBundle texts, FieldError error, Language language) {
        Object[] plain = error.args().stream().map(ProblemBody::plain).toArray();
        String key = "field." + error.code();
        String among = key + ".among";
        boolean named = plain.length > 0 && texts.containsKey(among);
        return new MessageFormat(texts.getString(named ? among : key), language.locale()).format(plain);
    }

    /** Bounds are years, lengths and amounts that a person copies: digits only, in every language. */
    private static String plain(Object bound) {
        return bound instanceof BigDecimal decimal ? decimal.toPlainString() : bound.toString();
    }
}
