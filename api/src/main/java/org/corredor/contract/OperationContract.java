package org.corredor.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.corredor.paging.Cursors;
import org.corredor.problem.ProblemType;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

/** Writes into one operation what follows from its method. */
final class OperationContract {
    private final EndpointMethod method;
    private final HttpMethod verb;
    private final Operation operation;

    private static final int MANY = 12;

    OperationContract(EndpointMethod method, HttpMethod verb, Operation operation) {
        this.method = method;
        this.verb = verb;
        this.operation = operation;
    }

    void complete() {
        operation.setSecurity(
                method.isPublic()
                        ? List.of()
                        : List.of(OASFactory.createSecurityRequirement().addScheme(Contract.BEARER)));
        if (!method.permissions().isEmpty()) {
            operation.addExtension("x-permission", method.permissions());
        }
        parameters();
        if (operation.getRequestBody() != null && method.mayComeWithoutBody()) {
            operation.getRequestBody().setRequired(false);
        }
        if (operation.getParameters().size() > MANY) {
            // clients in Java then name what they ask for, where they would have to count places
            operation.addExtension("x-group-parameters", true);
        }
        responses();
    }

    private void parameters() {
        List<Parameter> parameters = new ArrayList<>();
        if (operation.getParameters() != null) {
            operation.getParameters().stream().filter(p -> !isShared(p)).forEach(parameters::add);
        }
        parameters.forEach(OperationContract::bound);
        parameters.forEach(parameter -> {
            List<String> codes = method.codes(String.valueOf(parameter.getName()));
            if (!codes.isEmpty()) {
                parameter.getSchema().setEnumeration(List.copyOf(codes));
            }
        });
        parameters.add(reference("AcceptLanguage"));
        if (method.isIdempotent()) {
            parameters.add(reference("IdempotencyKey"));
        }
        if (method.needsIfMatch()) {
            parameters.add(reference("IfMatch"));
        }
        if (method.isVersioned() && verb == HttpMethod.GET) {
            parameters.add(reference("IfNoneMatch"));
        }
        operation.setParameters(parameters);
    }

    /** A header the shared parts describe better than a scan of the method could. */
    private static boolean isShared(Parameter parameter) {
        return parameter.getIn() == Parameter.In.HEADER && "If-Match".equals(parameter.getName());
    }

    /** Bounds that hold for a name wherever it stands. */
    private static void bound(Parameter parameter) {
        Schema schema = parameter.getSchema();
        switch (String.valueOf(parameter.getName())) {
            case "limit" -> {
                schema.setType(List.of(SchemaType.INTEGER));
                schema.minimum(java.math.BigDecimal.ONE).maximum(java.math.BigDecimal.valueOf(Cursors.MAX_LIMIT));
                schema.setDefaultValue(Cursors.DEFAULT_LIMIT);
            }
            case "cursor" -> {
                schema.setMaxLength(200);
                parameter.setDescription("The member next of the page before; of this list and this filter only");
            }
            case "center" -> {
                schema.setMaxLength(60);
                schema.setExamples(List.of("topolobampo"));
                parameter.setDescription("Slug of the center");
            }
            case "code" -> schema.setMaxLength(60);
            default -> {
                // what the scan found stands
            }
        }
        if (schema.getType() != null && schema.getType().contains(SchemaType.INTEGER) && schema.getFormat() == null) {
            schema.setFormat("int32");
        }
    }

    private static Parameter reference(String name) {
        return OASFactory.createParameter().ref("#/components/parameters/" + name);
    }

    private void responses() {
        Map<String, APIResponse> all = new TreeMap<>();
        operation.getResponses().getAPIResponses().forEach((status, response) -> {
            if (status.startsWith("2")) {
                all.put(succeeded(status), response);
            }
        });
        all.values().forEach(this::describe);
        if (method.isVersioned() && verb == HttpMethod.GET) {
            all.put("304", OASFactory.createAPIResponse().ref("#/components/responses/NotModified"));
        }
        Set<ProblemType> refusals = new Refusals(method, operation).all();
        for (ProblemType refusal : refusals) {
            all.put(
                    String.valueOf(refusal.status()),
                    OASFactory.createAPIResponse().ref("#/components/responses/" + SharedParts.name(refusal.status())));
        }
        operation.addExtension(
                "x-problems", refusals.stream().map(ProblemType::code).toList());
        APIResponses responses = OASFactory.createAPIResponses();
        all.forEach(responses::addAPIResponse);
        operation.setResponses(responses);
    }

    /** The scan says 200 or 201 for every POST; the method says which. */
    private String succeeded(String scanned) {
        if (!method.isIdempotent()) {
            return scanned;
        }
        return method.creates() ? "201" : "200";
    }

    private void describe(APIResponse success) {
        header(success, "X-Request-Id", "RequestId");
        header(success, "RateLimit", "RateLimit");
        header(success, "RateLimit-Policy", "RateLimitPolicy");
        if (method.isVersioned()) {
            header(success, "ETag", "ETag");
        }
        if (method.isIdempotent()) {
            header(success, "Idempotent-Replayed", "IdempotentReplayed");
        }
        if (method.creates()) {
            header(success, "Location", "Location");
            success.setDescription("Created");
        }
        if (method.isPaged() && verb == HttpMethod.GET) {
            header(success, "Link", "Link");
        }
        if (hasLines() && !success.getContent().getMediaTypes().containsKey("application/x-ndjson")) {
            success.getContent()
                    .addMediaType(
                            "application/x-ndjson",
                            OASFactory.createMediaType()
                                    .schema(OASFactory.createSchema()
                                            .type(List.of(Schema.SchemaType.STRING))
                                            .description(
                                                    "With format=ndjson: all that match, one JSON object a line")));
        }
    }

    /** Whether the list can be had as lines instead of pages. */
    private boolean hasLines() {
        return operation.getParameters() != null
                && operation.getParameters().stream()
                        .anyMatch(parameter -> "format".equals(parameter.getName())
                                && parameter.getSchema() != null
                                && parameter.getSchema().getEnumeration() != null
                                && parameter.getSchema().getEnumeration().contains("ndjson"));
    }

    private static void header(APIResponse response, String name, String shared) {
        response.addHeader(name, OASFactory.createHeader().ref("#/components/headers/" + shared));
    }
}
