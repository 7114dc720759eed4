package org.corredor.directory.hsds;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** HSDS contact: an office or function to turn to. Names of persons are not asked for. */
@Schema(name = "HsdsContact")
public record HsdsContact(
        @Nullable UUID id,
        @Nullable UUID organizationId,
        @Nullable UUID locationId,
        @Nullable UUID serviceId,
        @Nullable UUID serviceAtLocationId,
        @Nullable @Size(max = 200) String name,
        @Nullable @Size(max = 200) String title,
        @Nullable @Size(max = 200) String department,
        @Nullable @Size(max = 254) @Email String email,
        @Nullable @Size(max = 20) List<@Valid @NotNull HsdsPhone> phones,
        @Nullable @Size(max = 50) List<@Valid @NotNull HsdsAttribute> attributes,
        @Nullable @Size(max = 500) List<@Valid @NotNull HsdsMetadata> metadata) {}
