package org.corredor.directory;

import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What every HSDS list can be asked for. The fields are for the contract: {@link SentParameters} reads what was sent, as text, so that a wrong one gets a 400. */
public class ListParameters {
    static final Set<String> NAMES = Set.of("page", "per_page", "format", "search");

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
            description =
                    "Words to find, accents and endings aside, in Spanish, English or Haitian Creole; quoted phrases, OR and - as in web searches. Words found nowhere are taken for mistyped ones",
            schema = @Schema(type = SchemaType.STRING, maxLength = 200))
    @Nullable
    String search;
}
