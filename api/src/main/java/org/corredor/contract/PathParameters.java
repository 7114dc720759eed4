package org.corredor.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** Declares each parameter of a path that no method argument declares: the center, which only filters read. */
final class PathParameters {
    private static final Pattern PARAMETER = Pattern.compile("\\{([^}]+)}");

    private PathParameters() {}

    /** Adds what the method doesn't take itself, and puts all of them first, in the order of the path. */
    static void complete(String template, Operation operation) {
        List<Parameter> declared =
                operation.getParameters() == null ? List.of() : List.copyOf(operation.getParameters());
        List<Parameter> ordered = new ArrayList<>();
        Matcher names = PARAMETER.matcher(template);
        while (names.find()) {
            String name = names.group(1);
            ordered.add(declared.stream()
                    .filter(p -> p.getIn() == Parameter.In.PATH && name.equals(p.getName()))
                    .findFirst()
                    .orElseGet(() -> undeclared(name)));
        }
        declared.stream().filter(p -> p.getIn() != Parameter.In.PATH).forEach(ordered::add);
        operation.setParameters(ordered);
    }

    private static Parameter undeclared(String name) {
        return OASFactory.createParameter()
                .name(name)
                .in(Parameter.In.PATH)
                .required(true)
                .schema(OASFactory.createSchema().type(List.of(SchemaType.STRING)));
    }
}
