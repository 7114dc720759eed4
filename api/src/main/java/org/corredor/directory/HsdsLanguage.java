package org.corredor.directory;

import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * HSDS language: one a service is given in, without interpretation.
 *
 * @param name its Spanish name; absent for a language the platform has no name of
 * @param code BCP 47, which is ISO 639-1 or 639-3 where there is no region
 */
@Schema(name = "HsdsLanguage")
public record HsdsLanguage(
        @Schema(required = true) UUID id,
        @Nullable String name,
        @Schema(required = true) String code) {
    private static final Locale SPANISH = Locale.of("es");

    static HsdsLanguage of(UUID service, String code) {
        String name = Locale.forLanguageTag(code).getDisplayName(SPANISH);
        return new HsdsLanguage(
                PartIds.of(service, "language/" + code), name.isBlank() || name.equals(code) ? null : name, code);
    }
}
