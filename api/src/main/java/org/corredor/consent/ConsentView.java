package org.corredor.consent;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.corredor.http.Versioned;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A consent grant.
 *
 * @param status whether it still carries anything, at the moment of reading
 */
@Schema(name = "Consent")
public record ConsentView(
        @Schema(required = true) UUID id,
        @Schema(required = true) int version,
        @Schema(required = true) Instant createdAt,
        @Schema(required = true) Instant updatedAt,
        @Schema(required = true) UUID personId,
        @Schema(required = true) String purpose,
        @Nullable String recipient,
        @Nullable UUID recipientOrganization,
        @Schema(required = true) List<PackageField> fields,
        @Schema(required = true) String explainedIn,
        @Schema(required = true) boolean readAloud,
        @Schema(required = true) String method,
        @Schema(required = true) String givenBy,
        @Schema(required = true) String noticeVersion,
        @Schema(required = true) Instant expiresAt,
        @Nullable Instant withdrawnAt,

        @Schema(
                required = true,
                enumeration = {"live", "expired", "withdrawn"})
        String status)
        implements Versioned {

    /** With the status, which changes by time alone. */
    @Override
    public String tag() {
        return Versioned.super.tag() + "." + status;
    }

    static ConsentView of(ConsentGrant grant, Instant now) {
        return new ConsentView(
                grant.id,
                grant.version,
                grant.createdAt,
                grant.updatedAt,
                grant.personId,
                grant.purpose,
                grant.recipient,
                grant.recipientOrganizationId,
                Arrays.stream(grant.fields).map(PackageField::of).toList(),
                grant.explainedIn,
                grant.readAloud,
                grant.method,
                grant.givenBy,
                grant.noticeVersion,
                grant.expiresAt,
                grant.withdrawnAt,
                status(grant, now));
    }

    private static String status(ConsentGrant grant, Instant now) {
        if (grant.withdrawnAt != null) {
            return "withdrawn";
        }
        return grant.expiresAt.isAfter(now) ? "live" : "expired";
    }
}
