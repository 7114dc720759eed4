package org.corredor.contract;

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

    static void complete(String template, Operation operation) {
        Matcher names = PARAMETER.matcher(template);
        while (names.find()) {
            String name = names.group(1);
            if (!declares(operation, name)) {
                operation.addParameter(OASFactory.createParameter()
                        .name(name)
                        .in(Parameter.In.PATH)
                        .required(true)
                        .schema(OASFactory.createSchema().type(List.of(SchemaType.STRING))));
            }
        }
    }

    private static boolean declares(Operation operation, String name) {
        return operation.getParameters() != null
                && operation.getParameters().stream()
                        .anyMatch(p -> p.getIn() == Parameter.In.PATH && name.equals(p.getName()));
    }
}
