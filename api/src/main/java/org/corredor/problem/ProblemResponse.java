package org.corredor.problem;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Turns a problem into the response every mapper and filter answers with. */
public final class ProblemResponse {
    public static final String MEDIA_TYPE = "application/problem+json";

    /** Name of the response header under which filters after this one find the code; taken off before sending. */
    public static final String CODE = "X-Corredor-Problem";

    private ProblemResponse() {}

    public static Response of(Problem problem, HttpHeaders headers) {
        return of(problem, Language.of(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE)));
    }

    public static Response of(Problem problem, Language language) {
        var response = Response.status(problem.type().status())
                .type(MediaType.valueOf(MEDIA_TYPE))
                .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .header(CODE, problem.type().code())
                .entity(ProblemBody.of(problem, language));
        if (problem.type() == ProblemType.UNAUTHENTICATED) {
            response.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"corredor\"");
        }
        return response.build();
    }
}
