package org.corredor.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Arrays;
import org.corredor.problem.FieldError;
import org.corredor.problem.Language;
import org.corredor.problem.Problem;
import org.corredor.problem.ProblemBody;
import org.corredor.problem.ProblemType;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.MediaType;

/** Each kind of problem as it is answered in Spanish, from the very bundles the API answers from. */
final class ProblemExamples {
    private static final ObjectMapper JSON =
            new ObjectMapper().setDefaultPropertyInclusion(JsonInclude.Include.NON_NULL);

    private ProblemExamples() {}

    /** One example for each type of this status, by its code. */
    static void addTo(MediaType body, int status) {
        Arrays.stream(ProblemType.values())
                .filter(type -> type.status() == status)
                .forEach(type ->
                        body.addExample(type.code(), OASFactory.createExample().value(answer(type))));
    }

    private static Object answer(ProblemType type) {
        Problem problem = type == ProblemType.VALIDATION
                ? Problem.invalid(new FieldError("/person_id", "unknown-reference"))
                : Problem.of(type);
        return JSON.convertValue(ProblemBody.of(problem, Language.ES), Object.class);
    }
}
