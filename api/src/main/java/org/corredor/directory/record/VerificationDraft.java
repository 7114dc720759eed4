package org.corredor.directory.record;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.corredor.http.OneOf;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * That somebody made sure, and how.
 *
 * @param parts what of the record; {@code whole} for all of it
 * @param verifiedAt not to come; absent: now
 */
@Schema(name = "VerificationDraft")
public record VerificationDraft(
        @Schema(required = true) @NotNull @Size(min = 1, max = 8)
        List<
                        @NotNull
                        @OneOf({"whole", "contact", "place", "schedule", "eligibility", "cost", "capacity", "languages"
                        })
                        String>
                parts,

        @Schema(required = true) @NotNull @OneOf({"phone", "visit", "website", "provider", "other"})
        String method,

        @Nullable Instant verifiedAt) {}
