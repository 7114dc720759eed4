package org.corredor.directory;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.UUID;
import org.corredor.http.OneOf;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A record of the directory as it is now, or that it is gone.
 *
 * @param deleted whether it left the directory; {@code record} is then absent
 * @param at when it was last changed, or left
 * @param record an HSDS object of that kind with its own parts; what it shares with others (a service's organization) comes as a
 *     record of its own
 */
@Schema(name = "DirectoryChange")
public record ChangeView(
        @Schema(required = true)
        @OneOf({"organization", "location", "service", "service_at_location", "taxonomy", "taxonomy_term"})
        String kind,

        @Schema(required = true) UUID id,
        @Schema(required = true) boolean deleted,
        @Schema(required = true) Instant at,

        @Schema(implementation = Object.class, type = SchemaType.OBJECT) @Nullable
        JsonNode record) {}
