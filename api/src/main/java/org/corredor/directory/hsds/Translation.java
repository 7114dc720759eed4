package org.corredor.directory.hsds;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A record's text in another language (of the profile).
 *
 * @param language es, en or ht
 * @param field the property that is translated
 * @param stale whether the source reads otherwise now than when this was translated
 */
@Schema(name = "HsdsTranslation")
public record Translation(
        @Schema(required = true) String language,
        @Schema(required = true) String field,
        @Schema(required = true) String text,
        @Schema(required = true) boolean stale) {}
