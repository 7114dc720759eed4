package org.corredor.contract;

import static org.corredor.problem.ProblemType.IDEMPOTENCY_IN_FLIGHT;
import static org.corredor.problem.ProblemType.IDEMPOTENCY_KEY_MALFORMED;
import static org.corredor.problem.ProblemType.IDEMPOTENCY_KEY_REQUIRED;
import static org.corredor.problem.ProblemType.IDEMPOTENCY_KEY_REUSED;
import static org.corredor.problem.ProblemType.IF_MATCH_MALFORMED;
import static org.corredor.problem.ProblemType.INTERNAL;
import static org.corredor.problem.ProblemType.INVALID_CURSOR;
import static org.corredor.problem.ProblemType.MALFORMED_JSON;
import static org.corredor.problem.ProblemType.MALFORMED_REQUEST;
import static org.corredor.problem.ProblemType.NOT_ACCEPTABLE;
import static org.corredor.problem.ProblemType.NOT_FOUND;
import static org.corredor.problem.ProblemType.PAYLOAD_TOO_LARGE;
import static org.corredor.problem.ProblemType.PERMISSION_MISSING;
import static org.corredor.problem.ProblemType.PRECONDITION_FAILED;
import static org.corredor.problem.ProblemType.PRECONDITION_REQUIRED;
import static org.corredor.problem.ProblemType.RATE_LIMITED;
import static org.corredor.problem.ProblemType.UNAUTHENTICATED;
import static org.corredor.problem.ProblemType.UNAVAILABLE;
import static org.corredor.problem.ProblemType.UNSUPPORTED_MEDIA_TYPE;
import static org.corredor.problem.ProblemType.VALIDATION;

import java.util.EnumSet;
import java.util.Set;
import org.corredor.problem.ProblemType;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** Every problem a request to one operation can be refused with: what its mechanisms refuse, and what is its own. */
final class Refusals {
    private final EndpointMethod method;
    private final Operation operation;

    Refusals(EndpointMethod method, Operation operation) {
        this.method = method;
        this.operation = operation;
    }

    Set<ProblemType> all() {
        Set<ProblemType> all = EnumSet.of(MALFORMED_REQUEST, NOT_ACCEPTABLE, RATE_LIMITED, INTERNAL, UNAVAILABLE);
        // a query parameter that it doesn't have
        all.add(VALIDATION);
        ofTheCaller(all);
        ofTheParameters(all);
        ofTheBody(all);
        ofTheCommand(all);
        all.addAll(method.ownRefusals());
        return all;
    }

    private void ofTheCaller(Set<ProblemType> all) {
        if (!method.isPublic()) {
            all.add(UNAUTHENTICATED);
        }
        if (method.isTenantScoped()) {
            all.addAll(Set.of(PERMISSION_MISSING, NOT_FOUND));
        }
    }

    private void ofTheParameters(Set<ProblemType> all) {
        if (has(Parameter.In.PATH)) {
            all.add(NOT_FOUND);
        }
        if (operation.getParameters().stream().anyMatch(p -> "cursor".equals(p.getName()))) {
            all.add(INVALID_CURSOR);
        }
    }

    private void ofTheBody(Set<ProblemType> all) {
        if (operation.getRequestBody() != null) {
            all.addAll(Set.of(MALFORMED_JSON, PAYLOAD_TOO_LARGE, UNSUPPORTED_MEDIA_TYPE));
        }
    }

    private void ofTheCommand(Set<ProblemType> all) {
        if (method.isIdempotent()) {
            // its body is read to tell a retry from another order, even where none is asked for
            all.addAll(Set.of(
                    IDEMPOTENCY_KEY_REQUIRED,
                    IDEMPOTENCY_KEY_MALFORMED,
                    IDEMPOTENCY_IN_FLIGHT,
                    IDEMPOTENCY_KEY_REUSED,
                    PAYLOAD_TOO_LARGE));
        }
        if (method.needsIfMatch()) {
            all.addAll(Set.of(IF_MATCH_MALFORMED, PRECONDITION_FAILED, PRECONDITION_REQUIRED));
        }
    }

    private boolean has(Parameter.In place) {
        return operation.getParameters().stream().anyMatch(p -> p.getIn() == place);
    }
}
