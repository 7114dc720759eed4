package org.corredor.referral;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.corredor.problem.FieldError;
import org.corredor.problem.Problem;
import org.corredor.referral.exchange.Exchange.Said;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a command says, in the members that it has: {@code actions} tells which, and their codes. */
@Schema(name = "PartnerReferralCommand")
public record PartnerCommandDraft(
        @Nullable @Size(max = 40) String reason,
        @Nullable @Size(max = 40) String outcome,
        @Nullable @Size(max = 40) String subStatus,
        @Nullable @Size(max = 40) String feedback,
        @Nullable @Size(max = 5) List<@NotNull UUID> alternatives) {

    static final PartnerCommandDraft EMPTY = new PartnerCommandDraft(null, null, null, null, null);

    /**
     * What is passed on, held to what the command asks for.
     *
     * @throws Problem 422 for a member that is missing, isn't the command's, or isn't of its codes
     */
    Said of(ReferralCommand command) {
        mustSay(ActionView.of(command).fields());
        String why =
                switch (command) {
                    case REPORT -> subStatus;
                    case CLOSE -> feedback;
                    default -> reason;
                };
        return new Said(why, outcome, alternatives);
    }

    /**
     * For what is said by giving it.
     *
     * @throws Problem 422 for whatever member there is
     */
    void mustSayNothing() {
        mustSay(List.of());
    }

    private void mustSay(List<ActionView.Input> inputs) {
        List<FieldError> faults = new ArrayList<>();
        coded().forEach((name, value) -> check(name, value, inputs).ifPresent(faults::add));
        if (alternatives != null
                && inputs.stream().noneMatch(input -> input.name().equals("alternatives"))) {
            faults.add(new FieldError("/alternatives", "unknown-field"));
        }
        if (!faults.isEmpty()) {
            throw Problem.invalid(faults);
        }
    }

    private Map<String, Optional<String>> coded() {
        return Map.of(
                "reason", Optional.ofNullable(reason),
                "outcome", Optional.ofNullable(outcome),
                "sub_status", Optional.ofNullable(subStatus),
                "feedback", Optional.ofNullable(feedback));
    }

    private static Optional<FieldError> check(String name, Optional<String> value, List<ActionView.Input> inputs) {
        ActionView.Input input = inputs.stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElse(null);
        if (input == null) {
            return value.map(given -> new FieldError("/" + name, "unknown-field"));
        }
        if (value.isEmpty()) {
            return input.required() ? Optional.of(new FieldError("/" + name, "required")) : Optional.empty();
        }
        List<String> codes = input.codes();
        return codes == null || codes.contains(value.get())
                ? Optional.empty()
                : Optional.of(new FieldError("/" + name, "code", String.join(", ", codes)));
    }
}
