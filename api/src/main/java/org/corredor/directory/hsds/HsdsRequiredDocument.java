package org.corredor.directory.hsds;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** HSDS required document: a paper that is asked for. */
@Schema(name = "HsdsRequiredDocument")
public record HsdsRequiredDocument(
        @Nullable UUID id,
        @Nullable UUID serviceId,
        @Nullable @Size(max = 500) String document,

        @Nullable @Size(max = 500) @Pattern(regexp = HsdsText.ANY_URI)
        String uri,

        @Nullable @Size(max = 50) List<@Valid @NotNull HsdsAttribute> attributes,
        @Nullable @Size(max = 500) List<@Valid @NotNull HsdsMetadata> metadata) {}
