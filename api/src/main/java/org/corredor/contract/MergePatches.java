package org.corredor.contract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.corredor.http.MergePatch;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/**
 * A merge patch of a draft is the draft with nothing required and null allowed everywhere (RFC 7396): for {@code Draft}
 * there comes a schema {@code DraftPatch}.
 */
final class MergePatches {
    private static final String SCHEMAS = "#/components/schemas/";

    private MergePatches() {}

    static void describe(PathItem path, Components components) {
        Operation patch = path.getPATCH();
        if (patch == null || patch.getRequestBody() == null) {
            return;
        }
        MediaType body = patch.getRequestBody().getContent().getMediaType(MergePatch.MEDIA_TYPE);
        if (body == null || body.getSchema() == null || body.getSchema().getRef() == null) {
            return;
        }
        String draft = body.getSchema().getRef().substring(SCHEMAS.length());
        Schema described = components.getSchemas().get(draft);
        if (described != null) {
            components.addSchema(draft + "Patch", patchOf(described));
            body.setSchema(OASFactory.createSchema().ref(SCHEMAS + draft + "Patch"));
            patch.getRequestBody().setRequired(true);
        }
    }

    private static Schema patchOf(Schema draft) {
        Map<String, Schema> members = new LinkedHashMap<>();
        draft.getProperties().forEach((name, schema) -> members.put(name, nullable(schema)));
        return OASFactory.createSchema()
                .type(List.of(SchemaType.OBJECT))
                .description("What is to change; null removes, absent leaves alone, arrays are replaced (RFC 7396)")
                .properties(members)
                .unevaluatedProperties(OASFactory.createSchema().booleanSchema(false))
                .minProperties(1);
    }

    private static Schema nullable(Schema member) {
        if (member.getRef() != null) {
            return OASFactory.createSchema()
                    .anyOf(List.of(
                            OASFactory.createSchema().ref(member.getRef()),
                            OASFactory.createSchema().type(List.of(SchemaType.NULL))));
        }
        List<SchemaType> types = new ArrayList<>(member.getType() == null ? List.of() : member.getType());
        if (!types.isEmpty() && !types.contains(SchemaType.NULL)) {
            types.add(SchemaType.NULL);
        }
        Schema nullable = OASFactory.createSchema();
        member.getAll().forEach(nullable::set);
        nullable.setType(types.isEmpty() ? null : types);
        if (member.getEnumeration() != null && !member.getEnumeration().contains(null)) {
            List<Object> codes = new ArrayList<>(member.getEnumeration());
            codes.add(null);
            nullable.setEnumeration(codes);
        }
        return nullable;
    }
}
