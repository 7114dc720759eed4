package org.corredor.directory.hsds;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** HSDS funding: where the money comes from. */
@Schema(name = "HsdsFunding")
public record HsdsFunding(
        @Nullable UUID id,
        @Nullable UUID organizationId,
        @Nullable UUID serviceId,
        @Nullable @Size(max = 1000) String source,
        @Nullable @Size(max = 50) List<@Valid @NotNull HsdsAttribute> attributes,
        @Nullable @Size(max = 500) List<@Valid @NotNull HsdsMetadata> metadata) {}
