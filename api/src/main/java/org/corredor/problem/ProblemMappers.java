package org.corredor.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/** Whatever is thrown becomes a problem; what nobody expected becomes a 500 that is logged by class, never by content. */
class ProblemMappers {
    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    private static final Map<Integer, ProblemType> BY_STATUS = Map.of(
            400, ProblemType.MALFORMED_REQUEST,
            401, ProblemType.UNAUTHENTICATED,
            404, ProblemType.NOT_FOUND,
            405, ProblemType.METHOD_NOT_ALLOWED,
            406, ProblemType.NOT_ACCEPTABLE,
            413, ProblemType.PAYLOAD_TOO_LARGE,
            415, ProblemType.UNSUPPORTED_MEDIA_TYPE);

    @ServerExceptionMapper
    Response problem(Problem problem, HttpHeaders headers) {
        return ProblemResponse.of(problem, headers);
    }

    @ServerExceptionMapper({
        AuthenticationFailedException.class,
        UnauthorizedException.class,
    })
    Response unauthenticated(HttpHeaders headers) {
        return ProblemResponse.of(Problem.of(ProblemType.UNAUTHENTICATED), headers);
    }

    @ServerExceptionMapper
    Response forbidden(ForbiddenException refused, HttpHeaders headers) {
        return ProblemResponse.of(Problem.notFound(), headers);
    }

    @ServerExceptionMapper
    Response json(MismatchedInputException wrong, HttpHeaders headers) {
        return ProblemResponse.of(JsonProblems.of(wrong), headers);
    }

    @ServerExceptionMapper
    Response json(JsonProcessingException wrong, HttpHeaders headers) {
        return ProblemResponse.of(JsonProblems.of(wrong), headers);
    }

    @ServerExceptionMapper
    Response stale(OptimisticLockException stale, HttpHeaders headers) {
        return ProblemResponse.of(Problem.of(ProblemType.PRECONDITION_FAILED), headers);
    }

    @ServerExceptionMapper
    Response invalid(ConstraintViolationException invalid, HttpHeaders headers) {
        List<FieldError> errors = Violations.of(invalid.getConstraintViolations());
        return ProblemResponse.of(Problem.invalid(errors), headers);
    }

    @ServerExceptionMapper
    Response http(WebApplicationException thrown, HttpHeaders headers) {
        if (thrown.getCause() instanceof JsonProcessingException wrong) {
            return json(wrong, headers);
        }
        int status = thrown.getResponse().getStatus();
        if (status < 400) {
            return thrown.getResponse();
        }
        return status >= 500
                ? unexpected(thrown, headers)
                : ProblemResponse.of(
                        Problem.of(BY_STATUS.getOrDefault(status, ProblemType.MALFORMED_REQUEST)), headers);
    }

    @ServerExceptionMapper
    Response unexpected(Throwable defect, HttpHeaders headers) {
        Problem own = causedBy(defect);
        if (own != null) {
            return ProblemResponse.of(own, headers);
        }
        LOG.error("unexpected " + Traces.withoutMessages(defect));
        return ProblemResponse.of(Problem.of(ProblemType.INTERNAL), headers);
    }

    private static @Nullable Problem causedBy(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof Problem own) {
                return own;
            }
            Optional<Problem> outage = Outage.of(cause);
            if (outage.isPresent()) {
                return outage.get();
            }
        }
        return null;
    }
}
