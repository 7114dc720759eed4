package org.corredor.directory;

import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What the list of taxonomy terms can be asked for. */
public class TermParameters extends ListParameters {
    static final Set<String> NAMES =
            Set.of("page", "per_page", "format", "search", "taxonomy_id", "parent_id", "top_only");

    @RestQuery("taxonomy_id")
    @Parameter(
            description = "With any term of this taxonomy",
            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
    @Nullable
    String taxonomyId;

    @RestQuery("parent_id")
    @Parameter(description = "Terms right under this one", schema = @Schema(type = SchemaType.STRING, format = "uuid"))
    @Nullable
    String parentId;

    @RestQuery("top_only")
    @Parameter(
            description = "Terms without a parent only",
            schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
    @Nullable
    String topOnly;
}
