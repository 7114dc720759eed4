package org.corredor.directory.hsds;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** HSDS url: a web address beside the main one. */
@Schema(name = "HsdsUrl")
public record HsdsUrl(
        @Nullable UUID id,
        @Nullable UUID organizationId,
        @Nullable UUID serviceId,
        @Nullable @Size(max = 200) String label,

        @Schema(required = true) @NotNull @Size(max = 500) @Pattern(regexp = HsdsText.WEB_URL)
        String url,

        @Nullable @Size(max = 50) List<@Valid @NotNull HsdsAttribute> attributes,
        @Nullable @Size(max = 500) List<@Valid @NotNull HsdsMetadata> metadata) {}
