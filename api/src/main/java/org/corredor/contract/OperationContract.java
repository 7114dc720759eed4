package org.corredor.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.corredor.paging.Cursors;
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
    /** What the scan adds to whatever asks for a login; the method says it better. */
    private static final Set<String> GUESSED = Set.of("401", "403");

    private final EndpointMethod method;
    private final HttpMethod verb;
    private final Operation operation;

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
        responses();
    }

    private void parameters() {
        List<Parameter> parameters = new ArrayList<>();
        if (operation.getParameters() != null) {
            operation.getParameters().stream().filter(p -> !isShared(p)).forEach(parameters::add);
        }
        parameters.forEach(OperationContract::bound);
        parameters.add(reference("AcceptLanguage"));
        if (method.isIdempotent()) {
            parameters.add(reference("IdempotencyKey"));
        }
        if (method.needsIfMatch()) {
            parameters.add(reference("IfMatch"));
        }
        if (hasEntityTag() && verb == HttpMethod.GET) {
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
            default -> {
                // what the scan found stands
            }
        }
    }

    private static Parameter reference(String name) {
        return OASFactory.createParameter().ref("#/components/parameters/" + name);
    }

    private void responses() {
        Map<String, APIResponse> all = new TreeMap<>();
        Set<Integer> refusals = refusals();
        operation.getResponses().getAPIResponses().forEach((status, response) -> {
            if (status.startsWith("2")) {
                all.put(succeeded(status), response);
            } else if (status.startsWith("4") && !GUESSED.contains(status)) {
                refusals.add(Integer.valueOf(status));
            }
        });
        all.values().forEach(this::describe);
        if (hasEntityTag() && verb == HttpMethod.GET) {
            all.put("304", OASFactory.createAPIResponse().ref("#/components/responses/NotModified"));
        }
        for (int status : refusals) {
            all.put(
                    String.valueOf(status),
                    OASFactory.createAPIResponse().ref("#/components/responses/" + SharedParts.name(status)));
        }
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
    }

    private static void header(APIResponse response, String name, String shared) {
        response.addHeader(name, OASFactory.createHeader().ref("#/components/headers/" + shared));
    }

    /** An operation that describes its own 304 has an entity tag of its own, too. */
    private boolean hasEntityTag() {
        return method.isVersioned()
                || operation.getResponses().getAPIResponses().containsKey("304");
    }

    /** Every status a request to this operation can be refused with. */
    private Set<Integer> refusals() {
        Set<Integer> refusals = new TreeSet<>(Set.of(400, 406, 429, 500, 503));
        if (!method.isPublic()) {
            refusals.add(401);
        }
        if (method.isTenantScoped()) {
            refusals.addAll(Set.of(403, 404));
        }
        if (operation.getParameters().stream().anyMatch(p -> p.getIn() == Parameter.In.PATH)) {
            refusals.add(404);
        }
        if (operation.getParameters().stream().anyMatch(p -> p.getIn() == Parameter.In.QUERY)) {
            refusals.add(422);
        }
        if (operation.getRequestBody() != null) {
            refusals.addAll(Set.of(413, 415, 422));
        }
        if (method.isIdempotent()) {
            refusals.addAll(Set.of(409, 413, 422));
        }
        if (method.needsIfMatch()) {
            refusals.addAll(Set.of(409, 412, 428));
        }
        return refusals;
    }
}
