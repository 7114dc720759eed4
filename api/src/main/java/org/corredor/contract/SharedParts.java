package org.corredor.contract;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.corredor.http.RequestId;
import org.corredor.idempotency.Once;
import org.corredor.idempotency.Replay;
import org.corredor.problem.ProblemResponse;
import org.corredor.problem.ProblemType;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Parameters, headers and refusals that are the same for every operation that has them. */
final class SharedParts {
    private static final String ENTITY_TAG = "^\"[0-9a-z.]{2,60}\"$";

    private static final String NEXT_LINK = "^<[^>]+>; rel=\"next\"$";

    /** What is refused after the request was counted (RequestOrder.LIMITS); the others are refused before. */
    private static final Set<Integer> COUNTED = Set.of(403, 404, 409, 412, 422, 428, 429);

    private SharedParts() {}

    static void addTo(Components components) {
        parameters(components);
        headers(components);
        components.addResponse(
                "NotModified",
                OASFactory.createAPIResponse()
                        .description("The caller has this version already")
                        .addHeader("X-Request-Id", shared("RequestId"))
                        .addHeader("ETag", shared("ETag"))
                        .addHeader("RateLimit", shared("RateLimit"))
                        .addHeader("RateLimit-Policy", shared("RateLimitPolicy")));
        Arrays.stream(ProblemType.values())
                .map(ProblemType::status)
                .distinct()
                .forEach(status -> components.addResponse(name(status), refusal(status)));
    }

    /** The component that describes a refusal: {@code Problem404}. */
    static String name(int status) {
        return "Problem" + status;
    }

    private static void parameters(Components components) {
        components.addParameter(
                "AcceptLanguage",
                parameter("Accept-Language", false, text().maxLength(200))
                        .description("Language of the texts: es (default), en, ht"));
        components.addParameter(
                "IdempotencyKey",
                parameter(Replay.HEADER, true, text().minLength(8).maxLength(100))
                        .description(
                                "New for each order, the same when retrying it; kept for 24 hours. Visible ASCII, no spaces"));
        components.addParameter(
                "IfMatch",
                parameter("If-Match", true, text().maxLength(100))
                        .description(
                                "The ETag of the record as last read, quotes included; another form: 400, stale: 412, absent: 428"));
        components.addParameter(
                "IfNoneMatch",
                parameter("If-None-Match", false, text().maxLength(400))
                        .description("The ETag of a version the caller has: 304 when it is still current"));
    }

    private static void headers(Components components) {
        components.addHeader("RequestId", header(RequestId.HEADER + " of the request, or a new one", text(), true));
        components.addHeader("ETag", header("Strong entity tag of the record", text().pattern(ENTITY_TAG), true));
        components.addHeader("Location", header("Path of the new record", text().format("uri-reference"), true));
        components.addHeader(
                "Link",
                header(
                        "The next page, rel=next (RFC 8288), with the filter of this one; absent on the last",
                        text().pattern(NEXT_LINK),
                        false));
        components.addHeader(
                "IdempotentReplayed",
                header(Once.REPLAYED + ": nothing was done again", text().addEnumeration("true"), false));
        components.addHeader("RateLimit", header("What is left (IETF draft ratelimit-headers)", text(), true));
        components.addHeader("RateLimitPolicy", header("How many requests in how many seconds", text(), true));
        components.addHeader(
                "RetryAfter",
                header(
                        "Seconds",
                        OASFactory.createSchema()
                                .type(List.of(SchemaType.INTEGER))
                                .format("int32"),
                        true));
        components.addHeader(
                "WwwAuthenticate",
                header("RFC 6750, with the URL of the metadata that names the issuer (RFC 9728)", text(), true));
        components.addHeader("ContentLanguage", header("Language of title and detail", text(), true));
    }

    private static APIResponse refusal(int status) {
        String types = Arrays.stream(ProblemType.values())
                .filter(type -> type.status() == status)
                .map(ProblemType::code)
                .collect(Collectors.joining(", "));
        APIResponse refusal = OASFactory.createAPIResponse()
                .description("Refused: " + types.toLowerCase(Locale.ROOT))
                .content(OASFactory.createContent().addMediaType(ProblemResponse.MEDIA_TYPE, problem(status)))
                .addHeader("X-Request-Id", shared("RequestId"))
                .addHeader("Content-Language", shared("ContentLanguage"));
        if (status == 401) {
            refusal.addHeader("WWW-Authenticate", shared("WwwAuthenticate"));
        }
        if (status == 429) {
            refusal.addHeader("Retry-After", shared("RetryAfter"));
        }
        if (COUNTED.contains(status)) {
            refusal.addHeader("RateLimit", shared("RateLimit"))
                    .addHeader("RateLimit-Policy", shared("RateLimitPolicy"));
        }
        return refusal;
    }

    private static MediaType problem(int status) {
        MediaType problem =
                OASFactory.createMediaType().schema(OASFactory.createSchema().ref("#/components/schemas/Problem"));
        ProblemExamples.addTo(problem, status);
        return problem;
    }

    private static Header shared(String name) {
        return OASFactory.createHeader().ref("#/components/headers/" + name);
    }

    private static Parameter parameter(String name, boolean required, Schema schema) {
        return OASFactory.createParameter()
                .name(name)
                .in(Parameter.In.HEADER)
                .required(required)
                .schema(schema);
    }

    private static Header header(String description, Schema schema, boolean required) {
        return OASFactory.createHeader()
                .description(description)
                .required(required)
                .schema(schema);
    }

    private static Schema text() {
        return OASFactory.createSchema().type(List.of(SchemaType.STRING));
    }
}
