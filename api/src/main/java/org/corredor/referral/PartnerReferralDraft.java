package org.corredor.referral;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.corredor.cases.CaseDraft;
import org.corredor.cases.CaseDraft.Employer;
import org.corredor.consent.ConsentDraft;
import org.corredor.consent.PackageField;
import org.corredor.http.NotBefore;
import org.corredor.http.OneOf;
import org.corredor.people.PersonDraft;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A partner's referral, whole: what is asked, of whom, and the consent it is sent under. The partner keeps its own files; here it
 * records what it may share and nothing more.
 *
 * @param serviceId a center's service that takes referrals
 * @param language BCP 47, the one the person is best served in
 * @param minor taken from the age band when absent
 * @param person who it is about; only what is among {@code consent.fields} is shared, so give no more. Of a referral that
 *     follows from another they are that one's person, and this is what is known of them from now on
 * @param matter what it is about
 * @param partOf the referral it follows from, of the same person: one that was received and accepted goes on, one that was sent
 *     and is over is asked anew
 * @param counterReferral whether it goes back to a center the person came through
 */
@Schema(name = "PartnerReferralDraft")
public record PartnerReferralDraft(
        @Schema(required = true) @NotNull UUID serviceId,

        @Schema(required = true) @NotNull @OneOf({"emergency", "urgent", "normal"})
        String urgency,

        @Schema(required = true, examples = "es")
        @NotNull
        @Size(min = 2, max = 35)
        @Pattern(regexp = "[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")
        String language,

        @Schema(required = true) @NotNull Boolean interpreterNeeded,

        @Schema(required = true) @NotNull @OneOf({"under-15", "15-17", "18-29", "30-59", "60-plus", "unknown"})
        String ageBand,

        @Nullable @OneOf({"yes", "no", "unknown"}) String minor,

        @Nullable @Size(max = 6)
        List<
                        @NotNull
                        @OneOf({
                            "no-phone-contact",
                            "no-written-message",
                            "contact-only-in-safe-hours",
                            "risk-of-violence",
                            "risk-of-retaliation",
                            "threatened"
                        })
                        String>
                safetyFlags,

        @Nullable @Size(max = 5)
        List<@NotNull @OneOf({"transport", "wheelchair", "child-care", "sign-language", "none"}) String> accessNeeds,

        @Nullable @Min(0) @Max(3650) Integer deadlineDays,
        @Schema(required = true) @NotNull @Valid PersonDraft person,
        @Schema(required = true) @NotNull @Valid Matter matter,
        @Schema(required = true) @NotNull @Valid Consent consent,
        @Nullable UUID partOf,
        @Nullable Boolean counterReferral) {

    Envelope envelope() {
        return new Envelope(
                urgency, language, interpreterNeeded, ageBand, minor, safetyFlags, accessNeeds, deadlineDays);
    }

    /**
     * What it is about.
     *
     * @param triggerKind what the limitation runs from, with its date: both or neither
     * @param amountClaimed in {@code currency}, at most two decimals, exact
     */
    @Schema(name = "PartnerReferralMatter")
    public record Matter(
            @Schema(required = true) @NotEmpty @Size(min = 1, max = 13)
            List<
                            @NotNull
                            @OneOf({
                                "unfair-dismissal",
                                "unpaid-wages",
                                "discrimination",
                                "harassment",
                                "recruitment-fraud",
                                "workplace-violence",
                                "child-labour",
                                "forced-labour",
                                "trafficking",
                                "freedom-of-association",
                                "accident-or-illness",
                                "deportation",
                                "other"
                            })
                            String>
                    types,

            @Nullable @Size(max = 4000) String summary,
            @Nullable @Valid Employer employer,

            @Nullable
            @OneOf({"separation", "notice-received", "payment-due", "knowledge", "disability-graded", "notification"})
            String triggerKind,

            @Nullable @NotBefore LocalDate triggerDate,

            @Nullable @DecimalMin("0") @Digits(integer = 12, fraction = 2)
            BigDecimal amountClaimed,

            @Nullable @Pattern(regexp = "[A-Z]{3}") String currency) {

        /** As a case would be written down: restricted, for nobody here is to see it but its sender. */
        CaseDraft asCase(UUID person) {
            return new CaseDraft(
                    person,
                    types,
                    true,
                    null,
                    triggerKind,
                    triggerDate,
                    employer,
                    summary,
                    amountClaimed,
                    null,
                    null,
                    currency);
        }
    }

    /**
     * The consent as it was given to the partner, for this one recipient.
     *
     * @param fields exactly what may be shared: all of them are sent
     * @param expiresAt in the future, at most two years ahead
     */
    @Schema(name = "PartnerReferralConsent")
    public record Consent(
            @Schema(required = true) @NotNull @Size(min = 1, max = 14)
            List<@NotNull PackageField> fields,

            @Schema(required = true, examples = "es")
            @NotNull
            @Size(min = 2, max = 35)
            @Pattern(regexp = "[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")
            String explainedIn,

            @Schema(required = true) @NotNull Boolean readAloud,

            @Schema(required = true) @NotNull @OneOf({"autograph", "electronic", "verbal-witnessed"})
            String method,

            @Schema(required = true) @NotNull @OneOf({"person", "guardian", "child-protection-authority"})
            String givenBy,

            @Schema(required = true, examples = "2026-01")
            @NotNull
            @Size(min = 1, max = 40)
            @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9._-]*")
            String noticeVersion,

            @Schema(required = true) @NotNull Instant expiresAt,
            @Nullable Boolean notificationDutiesExplained) {

        ConsentDraft of(UUID person, String recipient) {
            return new ConsentDraft(
                    person,
                    "referral",
                    recipient,
                    null,
                    fields,
                    explainedIn,
                    readAloud,
                    method,
                    givenBy,
                    noticeVersion,
                    expiresAt,
                    notificationDutiesExplained);
        }
    }
}
