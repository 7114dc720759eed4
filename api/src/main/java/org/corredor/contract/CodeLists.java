package org.corredor.contract;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.corredor.http.OneOf;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.DotName;
import org.jboss.jandex.FieldInfo;
import org.jboss.jandex.IndexView;
import org.jspecify.annotations.Nullable;

/**
 * Writes the codes of {@link OneOf} into the schemas of the records that carry it, as {@code enum}. A list that stands in
 * several records under the same name becomes one component, {@code AgeBand} for {@code age_band}: clients get one type.
 */
final class CodeLists {
    private static final DotName SCHEMA =
            DotName.createSimple("org.eclipse.microprofile.openapi.annotations.media.Schema");
    private static final PropertyNamingStrategies.SnakeCaseStrategy SNAKE_CASE =
            new PropertyNamingStrategies.SnakeCaseStrategy();

    private final IndexView index;

    CodeLists(IndexView index) {
        this.index = index;
    }

    /** Codes under the name of a record's component. */
    private record Coded(String name, List<String> codes) {
        String component() {
            return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
        }
    }

    void addTo(Components components) {
        Map<Coded, List<Schema>> held = new LinkedHashMap<>();
        for (AnnotationInstance list : index.getAnnotations(DotName.createSimple(OneOf.class))) {
            FieldInfo field = field(list.target());
            if (field == null) {
                continue;
            }
            Schema owner = components.getSchemas().get(schemaName(field));
            if (owner != null && owner.getProperties() != null) {
                Schema property = owner.getProperties().get(SNAKE_CASE.translate(field.name()));
                if (property != null) {
                    Schema coded = property.getItems() == null ? property : property.getItems();
                    List<String> codes = Arrays.asList(list.value().asStringArray());
                    List<Schema> holders = held.computeIfAbsent(new Coded(field.name(), codes), c -> new ArrayList<>());
                    // a component of a record bears its annotation in several places
                    if (holders.stream().noneMatch(known -> known == coded)) {
                        holders.add(coded);
                    }
                }
            }
        }
        held.forEach((list, schemas) -> write(list, schemas, components));
    }

    private static void write(Coded list, List<Schema> schemas, Components components) {
        List<Object> codes = List.copyOf(list.codes());
        if (schemas.size() == 1) {
            schemas.getFirst().setEnumeration(codes);
            return;
        }
        components.addSchema(
                list.component(),
                OASFactory.createSchema().type(List.of(SchemaType.STRING)).enumeration(codes));
        schemas.forEach(schema -> schema.type(null).setRef("#/components/schemas/" + list.component()));
    }

    /** Of a record's component, its field, and of a type inside it only its list's elements count. */
    private static @Nullable FieldInfo field(AnnotationTarget target) {
        return switch (target.kind()) {
            case FIELD -> target.asField();
            case TYPE ->
                target.asType().enclosingTarget().kind() == AnnotationTarget.Kind.FIELD
                        ? target.asType().enclosingTarget().asField()
                        : null;
            default -> null;
        };
    }

    private static String schemaName(FieldInfo field) {
        AnnotationInstance schema = field.declaringClass().declaredAnnotation(SCHEMA);
        return schema != null && schema.value("name") != null
                ? schema.value("name").asString()
                : field.declaringClass().name().withoutPackagePrefix();
    }
}
