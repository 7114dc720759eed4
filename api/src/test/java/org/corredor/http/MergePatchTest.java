package org.corredor.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotBlank;
import java.util.List;
import org.corredor.problem.FieldError;
import org.corredor.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MergePatchTest {
    record Inner(@Nullable String a, @Nullable String b) {}

    record Draft(
            @NotBlank String name,
            @Nullable Integer year,
            @Nullable List<String> tags,
            @Nullable Inner inner) {}

    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    private static final Draft BEFORE = new Draft("n", 1, List.of("x", "y"), new Inner("1", "2"));

    private final Validator validator =
            Validation.buildDefaultValidatorFactory().getValidator();
    private final MergePatch patch = new MergePatch(JSON, validator);

    @Test
    void absentStaysNullRemovesArraysReplaceObjectsMerge() throws JsonProcessingException {
        Draft after = apply("{\"year\":null,\"tags\":[\"z\"],\"inner\":{\"b\":null}}");
        assertThat(after).isEqualTo(new Draft("n", null, List.of("z"), new Inner("1", null)));
    }

    @Test
    void anEmptyPatchIsRefused() {
        assertThatThrownBy(() -> apply("{}")).isInstanceOfSatisfying(Problem.class, p -> assertThat(p.errors())
                .containsExactly(new FieldError("", "empty-patch")));
    }

    @Test
    void unknownFieldsAreNamedEachAndRefused() {
        assertThatThrownBy(() -> apply("{\"id\":1,\"a/b~c\":2,\"name\":\"m\"}"))
                .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.errors())
                        .containsExactly(
                                new FieldError("/id", "unknown-field"), new FieldError("/a~1b~0c", "unknown-field")));
    }

    @Test
    void aNestedUnknownFieldIsRefusedAtItsPlace() {
        assertThatThrownBy(() -> apply("{\"inner\":{\"zz\":1}}"))
                .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.errors())
                        .containsExactly(new FieldError("/inner/zz", "unknown-field")));
    }

    @Test
    void aWrongTypeIsRefusedAtItsPlace() {
        assertThatThrownBy(() -> apply("{\"year\":\"soon\"}"))
                .isInstanceOfSatisfying(
                        Problem.class, p -> assertThat(p.errors()).containsExactly(new FieldError("/year", "type")));
    }

    @Test
    void theResultMustStillBeValid() {
        assertThatThrownBy(() -> apply("{\"name\":null}")).isInstanceOf(ConstraintViolationException.class);
    }

    @Test
    void whatIsNoObjectIsNoPatch() {
        assertThatThrownBy(() -> apply("[1]")).isInstanceOfSatisfying(Problem.class, p -> assertThat(p.errors())
                .containsExactly(new FieldError("", "object-required")));
    }

    private Draft apply(String json) throws JsonProcessingException {
        return patch.apply(JSON.readTree(json), BEFORE, Draft.class);
    }
}
