package org.corredor.consent;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.corredor.http.Versioned;
import org.corredor.people.Childhood;
import org.corredor.people.PersonView;
import org.corredor.problem.Problem;
import org.corredor.problem.ProblemType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A consent grant.
 *
 * @param status whether it still carries anything, at the moment of reading; unconfirmed: without a consent, and no second person yet
 * @param basis what it rests on: a consent, or what may be told without one
 * @param recordedBy this center's member who recorded it
 * @param confirmedBy the second person, where there is no consent
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
                enumeration = {"live", "expired", "withdrawn", "unconfirmed"})
        String status,

        @Schema(
                required = true,
                enumeration = {"consent", "vital-interest", "child-protection"})
        String basis,

        @Nullable Boolean notificationDutiesExplained,
        @Nullable UUID recordedBy,
        @Nullable UUID confirmedBy)
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
                status(grant, now),
                grant.basis,
                grant.dutiesExplained,
                grant.recordedBy,
                grant.confirmedBy);
    }

    private static String status(ConsentGrant grant, Instant now) {
        if (grant.withdrawnAt != null) {
            return "withdrawn";
        }
        if (!grant.expiresAt.isAfter(now)) {
            return "expired";
        }
        return grant.isConsent() || grant.confirmedBy != null ? "live" : "unconfirmed";
    }

    /**
     * Under 15 nobody consents alone, whatever was known of their age when it was recorded.
     *
     * @throws Problem 403 consent-missing, reason guardian
     */
    public void mustNotBeAChildsAlone(PersonView person, LocalDate today) {
        if (givenBy.equals("person") && Childhood.isUnderFifteen(person, today)) {
            throw Problem.of(ProblemType.CONSENT_MISSING).with("reason", "guardian");
        }
    }
}
