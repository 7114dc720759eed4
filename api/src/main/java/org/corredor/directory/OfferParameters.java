package org.corredor.directory;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What lists of services and of services at locations can be asked for alike. */
public class OfferParameters extends OfferCriteria {
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
            description = "json, or ndjson: all that match, one object a line, without pages",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"json", "ndjson"},
                            defaultValue = "json"))
    @Nullable
    String format;

    @RestQuery
    @Parameter(
            description = "With everything that hangs on each record",
            schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
    @Nullable
    String full;
}
