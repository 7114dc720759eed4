package org.corredor.referral;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.corredor.http.OneOf;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of another center, for the person of a case. All but the case goes into the envelope, which the receiver
 * sees before accepting: nothing here names anybody.
 *
 * @param kind a transfer moves the custody of the case: it is closed here once accepted, and only a new transfer goes back;
 *     referral when absent
 * @param partOf the referral it follows from, of the same person: one that was received here goes on, one that was sent and is over
 *     is asked anew
 * @param counterReferral whether it goes back to a center the person came through
 * @param serviceId a service of the directory that takes referrals
 * @param caseId the origin's own case; the receiver never learns its id
 * @param language BCP 47, the one the person is best served in
 * @param minor taken from the age band when absent
 * @param safetyFlags how to handle contact, not why
 * @param deadlineDays days to the next limitation date
 */
@Schema(name = "ReferralDraft")
public record ReferralDraft(
        @Schema(required = true) @NotNull UUID serviceId,
        @Schema(required = true) @NotNull UUID caseId,

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

        @Nullable @OneOf({"referral", "transfer"}) String kind,
        @Nullable UUID partOf,
        @Nullable Boolean counterReferral) {

    /** Its kind, with the one that is meant where none is said. */
    ReferralKind kindOr(ReferralKind usual) {
        return kind == null ? usual : ReferralKind.valueOf(kind.toUpperCase(Locale.ROOT));
    }

    /** What the receiver sees before it accepts. */
    public Envelope envelope() {
        return new Envelope(
                urgency, language, interpreterNeeded, ageBand, minor, safetyFlags, accessNeeds, deadlineDays);
    }
}
