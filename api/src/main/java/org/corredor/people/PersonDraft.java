package org.corredor.people;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.corredor.http.OneOf;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of a person at the first visit: an alias and whatever they choose to say. No document number is asked
 * (LFT 684-C accepts other means).
 *
 * @param alias how the person wants to be called here
 * @param birthYear Gregorian year; the age band can be given alone
 * @param gender self-described, in the person's words; {@code gender_code} is what is counted
 * @param nationality ISO 3166-1 alpha-2
 * @param languages BCP 47, the preferred one first
 * @param restricted shows to those who work with the person only
 */
@Schema(name = "PersonDraft")
public record PersonDraft(
        @Schema(required = true, examples = "Marisol") @NotBlank @Size(min = 1, max = 120)
        String alias,

        @Nullable @Size(max = 200) String legalName,
        @Nullable @Size(max = 10) List<@Valid @NotNull Contact> contacts,
        @Nullable @Min(1900) @Max(2100) Integer birthYear,

        @Nullable @OneOf({"under-15", "15-17", "18-29", "30-59", "60-plus", "unknown"})
        String ageBand,

        @Nullable @OneOf({"woman", "man", "other", "unknown"})
        String genderCode,

        @Nullable @Size(max = 80) String gender,
        @Nullable @Size(max = 40) String pronoun,
        @Nullable @Pattern(regexp = "[A-Z]{2}") String nationality,

        @Nullable @Size(max = 10)
        List<@NotNull @Size(max = 35) @Pattern(regexp = "[a-z]{2,3}(-[A-Za-z0-9]{2,8})*") String> languages,

        @Nullable Boolean interpreterNeeded,

        @Nullable @Size(max = 11)
        List<
                        @NotNull
                        @OneOf({
                            "potential",
                            "in-transit",
                            "settled",
                            "returned",
                            "deported",
                            "asylum-seeker",
                            "refugee",
                            "internally-displaced",
                            "temporary-h2",
                            "cross-border",
                            "national"
                        })
                        String>
                mobilityProfile,

        @Nullable
        @OneOf({
            "maquila",
            "agriculture",
            "domestic-and-personal-service",
            "construction",
            "platform",
            "subcontracted",
            "informal",
            "sex-work"
        })
        String occupationSector,

        @Nullable @Size(max = 4000) String notes,
        @Nullable Boolean restricted) {

    /** This, with the age that was known before where this says nothing of one. */
    PersonDraft agedAs(PersonDraft before) {
        if (birthYear != null || (ageBand != null && !ageBand.equals("unknown"))) {
            return this;
        }
        return new PersonDraft(
                alias,
                legalName,
                contacts,
                before.birthYear(),
                before.ageBand(),
                genderCode,
                gender,
                pronoun,
                nationality,
                languages,
                interpreterNeeded,
                mobilityProfile,
                occupationSector,
                notes,
                restricted);
    }

    /**
     * A way to reach the person, and the rules that keep it safe.
     *
     * @param safeHours when it is safe to call, in the person's words
     * @param mayLeaveMessage whether anything may be left where others could hear or read it
     */
    @Schema(name = "Contact")
    public record Contact(
            @Schema(required = true) @NotNull @OneOf({"phone", "whatsapp", "email", "in-person", "other"})
            String channel,

            @Schema(required = true) @NotBlank @Size(min = 1, max = 200)
            String value,

            @Nullable @Size(max = 120) String safeHours,
            @Schema(required = true) @NotNull Boolean mayLeaveMessage) {}
}
