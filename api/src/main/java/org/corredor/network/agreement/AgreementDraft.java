package org.corredor.network.agreement;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.corredor.http.OneOf;
import org.corredor.problem.FieldError;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An agreement to be made.
 *
 * @param first slug of an active center or partner
 * @param second slug of another
 * @param scope who may refer to whom
 * @param about what was agreed, in plain words
 * @param fields what of a package may travel
 * @param startsOn the first day, in the network's zone; for one that is past it holds from now on
 * @param endsOn the last day; absent where it holds until it is ended
 * @param graceDays for how many days after its end referrals still go, with a warning; 30 where it isn't said
 */
@Schema(name = "AgreementDraft")
public record AgreementDraft(
        @Schema(required = true, examples = "casa-obrera")
        @NotNull
        @Size(max = 40)
        @Pattern(regexp = "[a-z0-9]+(-[a-z0-9]+)*")
        String first,

        @Schema(required = true, examples = "partner-demo")
        @NotNull
        @Size(max = 40)
        @Pattern(regexp = "[a-z0-9]+(-[a-z0-9]+)*")
        String second,

        @Schema(required = true) @NotNull @OneOf({"both-ways", "first-to-second", "second-to-first"})
        String scope,

        @Schema(required = true) @NotBlank @Size(max = 1000) String about,

        @Schema(required = true, examples = "identity.alias") @NotNull @Size(min = 1, max = 14)
        List<
                        @NotNull
                        @OneOf({
                            "identity.legal_name",
                            "identity.alias",
                            "identity.birth_year",
                            "identity.gender",
                            "identity.nationality",
                            "contact.channels",
                            "contact.safe_contact",
                            "case.types",
                            "case.summary",
                            "case.employer",
                            "case.trigger",
                            "case.amounts",
                            "service_history",
                            "needs"
                        })
                        String>
                fields,

        @Schema(required = true) @NotNull LocalDate startsOn,

        @Nullable LocalDate endsOn,

        @Nullable @Min(0) @Max(180) Integer graceDays) {
    static final int USUAL_GRACE = 30;

    /** No agreement here is older than the century, and none is for longer than it. */
    private static final int FIRST_YEAR = 2000;

    private static final int LAST_YEAR = 2199;

    /** What no single member shows. */
    List<FieldError> faults() {
        List<FieldError> faults = new ArrayList<>();
        if (isOut(startsOn)) {
            faults.add(new FieldError("/starts_on", "range"));
        }
        if (endsOn != null && isOut(endsOn)) {
            faults.add(new FieldError("/ends_on", "range"));
        } else if (endsOn != null && endsOn.isBefore(startsOn)) {
            faults.add(new FieldError("/ends_on", "conflict"));
        }
        if (first.equals(second)) {
            faults.add(new FieldError("/second", "conflict"));
        }
        return faults;
    }

    int grace() {
        return graceDays == null ? USUAL_GRACE : graceDays;
    }

    private static boolean isOut(LocalDate date) {
        return date.getYear() < FIRST_YEAR || date.getYear() > LAST_YEAR;
    }
}
