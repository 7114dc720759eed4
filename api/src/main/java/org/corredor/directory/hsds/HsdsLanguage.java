package org.corredor.directory.hsds;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** HSDS language: a language spoken there, without interpretation. {@code code} is ISO 639-1 or 639-3. */
@Schema(name = "HsdsLanguage")
public record HsdsLanguage(
        @Nullable UUID id,
        @Nullable UUID locationId,
        @Nullable UUID serviceId,
        @Nullable UUID phoneId,
        @Nullable @Size(max = 100) String name,

        @Nullable @Size(max = 35) @Pattern(regexp = HsdsText.LANGUAGE)
        String code,

        @Nullable @Size(max = 1000) String note,
        @Nullable @Size(max = 50) List<@Valid @NotNull HsdsAttribute> attributes,
        @Nullable @Size(max = 500) List<@Valid @NotNull HsdsMetadata> metadata) {}
