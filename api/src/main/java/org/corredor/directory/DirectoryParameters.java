package org.corredor.directory;

import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The parameters of the lists of services and of service_at_locations. Read as text, so that a wrong one gets a 400. */
public class DirectoryParameters {
    private static final Set<String> NAMES = Set.of("page", "per_page", "search", "organization_id", "modified_after");

    @RestQuery
    @Parameter(description = "From 1", schema = @Schema(type = SchemaType.INTEGER, minimum = "1", defaultValue = "1"))
    @Nullable
    String page;

    @RestQuery("per_page")
    @Parameter(
            description = "Items a page",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "200", defaultValue = "50"))
    @Nullable
    String perPage;

    @RestQuery
    @Parameter(
            description = "Words to find, accents and endings aside; quoted phrases, OR and - as in web searches",
            schema = @Schema(type = SchemaType.STRING, maxLength = 200))
    @Nullable
    String search;

    @RestQuery("organization_id")
    @Parameter(description = "Of this organization only", schema = @Schema(type = SchemaType.STRING, format = "uuid"))
    @Nullable
    String organizationId;

    @RestQuery("modified_after")
    @Parameter(
            description = "Changed at this instant or later (RFC 3339, with its offset)",
            schema = @Schema(type = SchemaType.STRING, format = "date-time"))
    @Nullable
    String modifiedAfter;

    @Context
    @Nullable
    UriInfo uri;

    DirectoryFilter filter() {
        var sent = new DirectoryFilter.Sent(page, perPage, search, organizationId, modifiedAfter);
        return DirectoryFilter.of(sent, uri == null ? Map.of() : uri.getQueryParameters(), NAMES);
    }
}
