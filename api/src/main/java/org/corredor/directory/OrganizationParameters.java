package org.corredor.directory;

import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What the list of organizations can be asked for. */
public class OrganizationParameters extends ListParameters {
    static final Set<String> NAMES = Set.of(
            "page",
            "per_page",
            "format",
            "search",
            "taxonomy_term_id",
            "taxonomy_id",
            "modified_after",
            "full",
            "full_service");

    @RestQuery("taxonomy_term_id")
    @Parameter(description = "With this term", schema = @Schema(type = SchemaType.STRING, format = "uuid"))
    @Nullable
    String taxonomyTermId;

    @RestQuery("taxonomy_id")
    @Parameter(
            description = "With any term of this taxonomy",
            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
    @Nullable
    String taxonomyId;

    @RestQuery("modified_after")
    @Parameter(
            description = "Changed at this instant or later (RFC 3339, with its offset)",
            schema = @Schema(type = SchemaType.STRING, format = "date-time"))
    @Nullable
    String modifiedAfter;

    @RestQuery
    @Parameter(
            description = "With everything that hangs on each record",
            schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
    @Nullable
    String full;

    @RestQuery("full_service")
    @Parameter(
            description = "Each with its services in full",
            schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
    @Nullable
    String fullService;
}
