package org.corredor.cases;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.corredor.http.NotBefore;
import org.corredor.http.OneOf;
import org.corredor.people.Childhood;
import org.corredor.people.PersonView;
import org.corredor.problem.FieldError;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What is recorded of a case. The person is set once, at the opening.
 *
 * @param restricted shows to its participants only; must be true for {@link #ALWAYS_RESTRICTED types} of violence,
 *     trafficking and children, and for every case of a child or of somebody in sex work
 * @param stage how far the matter got; guidance when absent
 * @param triggerKind what the limitation runs from, with its date: both or neither
 * @param triggerDate from 1900 on, not after today in the center's zone
 * @param amountClaimed in {@code currency}, at most two decimals, exact
 * @param currency ISO 4217; needed as soon as an amount is there
 */
@Schema(name = "CaseDraft")
public record CaseDraft(
        @Schema(required = true) @NotNull UUID personId,

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

        @Nullable Boolean restricted,

        @Nullable
        @OneOf({"guidance", "conciliation-requested", "hearing", "agreement", "no-agreement-certificate", "court"})
        String stage,

        @Nullable
        @OneOf({"separation", "notice-received", "payment-due", "knowledge", "disability-graded", "notification"})
        String triggerKind,

        @Nullable @NotBefore LocalDate triggerDate,
        @Nullable @Valid Employer employer,
        @Nullable @Size(max = 8000) String summary,

        @Nullable @DecimalMin("0") @Digits(integer = 12, fraction = 2)
        BigDecimal amountClaimed,

        @Nullable @DecimalMin("0") @Digits(integer = 12, fraction = 2)
        BigDecimal amountAgreed,

        @Nullable @DecimalMin("0") @Digits(integer = 12, fraction = 2)
        BigDecimal amountPaid,

        @Nullable @Schema(examples = "MXN") @Pattern(regexp = "[A-Z]{3}")
        String currency) {

    /** Types whose cases are restricted whatever else is said (violence, trafficking, children). */
    static final Set<String> ALWAYS_RESTRICTED = Set.of("workplace-violence", "child-labour", "trafficking");

    /** Who employed the person, and where. */
    @Schema(name = "Employer")
    public record Employer(
            @Schema(required = true) @NotBlank @Size(min = 1, max = 200)
            String name,

            @Nullable @Size(max = 200) String facility) {}

    /** Whether a case of these types is restricted whatever else is said. */
    public static boolean alwaysRestricted(List<String> types) {
        return types.stream().anyMatch(ALWAYS_RESTRICTED::contains);
    }

    /**
     * Whether every case of such a person is restricted: a child by age band or by birth year, or somebody in sex work.
     *
     * @param today in the center's zone; who turns 18 this year is no child by birth year alone
     */
    static boolean alwaysRestricted(PersonView person, LocalDate today) {
        return whatRestricts(person, today).isPresent();
    }

    /** The person's field that says so; empty for a person whose cases may be unrestricted. */
    static Optional<String> whatRestricts(PersonView person, LocalDate today) {
        if (Childhood.isOf(person.ageBand())) {
            return Optional.of("age_band");
        }
        Integer birthYear = person.birthYear();
        if (birthYear != null && Childhood.isOf(birthYear, today)) {
            return Optional.of("birth_year");
        }
        return "sex-work".equals(person.occupationSector()) ? Optional.of("occupation_sector") : Optional.empty();
    }

    /** The same draft, restricted. */
    CaseDraft asRestricted() {
        return new CaseDraft(
                personId,
                types,
                true,
                stage,
                triggerKind,
                triggerDate,
                employer,
                summary,
                amountClaimed,
                amountAgreed,
                amountPaid,
                currency);
    }

    boolean askedToBeRestricted() {
        return Boolean.TRUE.equals(restricted);
    }

    /** What no single field shows to be wrong. */
    public List<FieldError> faults(LocalDate today) {
        List<FieldError> faults = new ArrayList<>();
        if (triggerDate != null && triggerDate.isAfter(today)) {
            faults.add(new FieldError("/trigger_date", "future"));
        }
        if (triggerKind != null && triggerDate == null) {
            faults.add(new FieldError("/trigger_date", "required"));
        }
        if (triggerDate != null && triggerKind == null) {
            faults.add(new FieldError("/trigger_kind", "required"));
        }
        if (currency == null && (amountClaimed != null || amountAgreed != null || amountPaid != null)) {
            faults.add(new FieldError("/currency", "required"));
        }
        if (!askedToBeRestricted() && alwaysRestricted(types)) {
            faults.add(new FieldError("/restricted", "must-be-true"));
        }
        return faults;
    }
}
