package org.corredor.directory.hsds;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.corredor.http.OneOf;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** HSDS eligibility rule: of the profile: one rule of whom a service is for. {@code codes} are those of {@code subject}; {@code excludes} turns them around; ages in whole years, both ends included. */
@Schema(name = "HsdsEligibilityRule")
public record HsdsEligibilityRule(
        @Nullable UUID id,
        @Nullable UUID serviceId,

        @Schema(required = true)
        @NotNull
        @OneOf({"age", "gender", "nationality", "mobility-profile", "sector", "migratory-situation"})
        String subject,

        @Nullable @Size(max = 300) List<@NotNull @Size(max = 50) String> codes,
        @Nullable @Min(0) @Max(150) Integer minimum,
        @Nullable @Min(0) @Max(150) Integer maximum,
        @Nullable Boolean excludes,
        @Nullable @Size(max = 500) String note,
        @Nullable @Size(max = 50) List<@Valid @NotNull HsdsAttribute> attributes,
        @Nullable @Size(max = 500) List<@Valid @NotNull HsdsMetadata> metadata) {}
