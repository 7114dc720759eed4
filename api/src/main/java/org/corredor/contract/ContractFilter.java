package org.corredor.contract;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.Paths;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;

/**
 * Completes the document at build time from the index of the code. An operation is matched with its method by its
 * operationId; one without is left as it is, which a test refuses.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ContractFilter implements OASFilter {
    private static final DotName OPERATION =
            DotName.createSimple("org.eclipse.microprofile.openapi.annotations.Operation");

    private static final Map<String, String> SCALARS =
            Map.of("UUID", "uuid", "Instant", "date-time", "OffsetDateTime", "date-time", "LocalDate", "date");

    /** How the scan writes that a text isn't blank: some character of it is none. */
    private static final String SOMEWHERE = "\\S";

    private final IndexView index;

    /** Quarkus hands the index over. */
    public ContractFilter(IndexView index) {
        this.index = index;
    }

    /**
     * Ids and dates are written where they stand: as components, generated clients make classes of them. A pattern of ours
     * is of the whole text, one of JSON Schema of any part of it (2020-12 validation, 6.3.3).
     */
    @Override
    public Schema filterSchema(Schema schema) {
        String ref = schema.getRef();
        String format = ref == null ? null : SCALARS.get(ref.substring(ref.lastIndexOf('/') + 1));
        if (format != null) {
            schema.setRef(null);
            schema.type(List.of(Schema.SchemaType.STRING)).format(format);
        }
        String pattern = schema.getPattern();
        if (pattern != null && !pattern.startsWith("^") && !pattern.equals(SOMEWHERE)) {
            schema.setPattern(pattern.contains("|") ? "^(" + pattern + ")$" : "^" + pattern + "$");
        }
        return schema;
    }

    @Override
    public void filterOpenAPI(OpenAPI contract) {
        Components components = contract.getComponents();
        Contract.describe(contract);
        SharedParts.addTo(components);
        new CodeLists(index).addTo(components);
        Map<String, MethodInfo> methods = methods();
        contract.getPaths().getPathItems().forEach((template, path) -> {
            path.getOperations().forEach((verb, operation) -> {
                PathParameters.complete(template, operation);
                complete(verb, operation, methods);
            });
            MergePatches.describe(path, components);
            path.getOperations().values().forEach(operation -> closeBody(operation, components));
            path.getOperations().values().forEach(Examples::addTo);
        });
        components.removeSchema("IfMatch");
        SCALARS.keySet().forEach(components::removeSchema);
        contract.setPaths(sorted(contract.getPaths()));
        components.setSchemas(new TreeMap<>(components.getSchemas()));
    }

    private void complete(PathItem.HttpMethod verb, Operation operation, Map<String, MethodInfo> methods) {
        MethodInfo method = methods.get(operation.getOperationId());
        if (method != null) {
            new OperationContract(new EndpointMethod(method, index), verb, operation).complete();
        }
    }

    /**
     * What the API refuses in a body, the schema refuses too. By unevaluatedProperties, which says for a flat schema what
     * additionalProperties does: the client generator turns the latter into a map and forgets the fields.
     */
    private static void closeBody(Operation operation, Components components) {
        if (operation.getRequestBody() == null || operation.getRequestBody().getContent() == null) {
            return;
        }
        operation.getRequestBody().getContent().getMediaTypes().values().stream()
                .filter(body -> body.getSchema() != null && body.getSchema().getRef() != null)
                .map(body -> body.getSchema().getRef())
                .map(ref -> components.getSchemas().get(ref.substring(ref.lastIndexOf('/') + 1)))
                .filter(schema -> schema != null && schema.getProperties() != null)
                .forEach(schema -> schema.setUnevaluatedProperties(
                        OASFactory.createSchema().booleanSchema(false)));
    }

    private Map<String, MethodInfo> methods() {
        Map<String, MethodInfo> byId = new HashMap<>();
        for (AnnotationInstance operation : index.getAnnotations(OPERATION)) {
            if (operation.target().kind() == AnnotationTarget.Kind.METHOD && operation.value("operationId") != null) {
                byId.put(
                        operation.value("operationId").asString(),
                        operation.target().asMethod());
            }
        }
        return byId;
    }

    /** In the order of their text: the order of scanning is no order. */
    private static Paths sorted(Paths found) {
        Paths sorted = OASFactory.createPaths();
        List<String> names = found.getPathItems().keySet().stream().sorted().toList();
        names.forEach(name -> sorted.addPathItem(name, found.getPathItem(name)));
        return sorted;
    }
}
