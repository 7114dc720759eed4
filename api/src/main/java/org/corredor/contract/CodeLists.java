package org.corredor.contract;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import java.util.Arrays;
import org.corredor.http.OneOf;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.DotName;
import org.jboss.jandex.FieldInfo;
import org.jboss.jandex.IndexView;
import org.jspecify.annotations.Nullable;

/** Writes the codes of {@link OneOf} into the schemas of the records that carry it, as {@code enum}. */
final class CodeLists {
    private static final DotName SCHEMA =
            DotName.createSimple("org.eclipse.microprofile.openapi.annotations.media.Schema");
    private static final PropertyNamingStrategies.SnakeCaseStrategy SNAKE_CASE =
            new PropertyNamingStrategies.SnakeCaseStrategy();

    private final IndexView index;

    CodeLists(IndexView index) {
        this.index = index;
    }

    void addTo(Components components) {
        for (AnnotationInstance list : index.getAnnotations(DotName.createSimple(OneOf.class))) {
            FieldInfo field = field(list.target());
            if (field == null) {
                continue;
            }
            Schema owner = components.getSchemas().get(schemaName(field));
            if (owner != null && owner.getProperties() != null) {
                Schema property = owner.getProperties().get(SNAKE_CASE.translate(field.name()));
                if (property != null) {
                    write(list, property);
                }
            }
        }
    }

    private static void write(AnnotationInstance list, Schema property) {
        Schema coded = property.getItems() == null ? property : property.getItems();
        coded.setEnumeration(Arrays.<Object>stream(list.value().asStringArray()).toList());
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
