package org.corredor.network.protocol;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The terms of a referral's clocks, for one urgency.
 *
 * @param acknowledge until somebody reads it who may decide
 * @param decide until it is accepted or rejected; as long for the answer to a question and to a request to cancel
 * @param contact from acceptance until the first contact; as long for a rest
 */
@Schema(name = "Terms")
public record Terms(
        @Schema(required = true) @NotNull @Valid Limit acknowledge,

        @Schema(required = true) @NotNull @Valid Limit decide,

        @Schema(required = true) @NotNull @Valid Limit contact) {
    /** Those of version 1.0, which the database has too. */
    public static final TermsByUrgency DEFAULTS = new TermsByUrgency(
            new Terms(Limit.hours(1), Limit.hours(24), Limit.hours(24)),
            new Terms(Limit.hours(24), Limit.hours(72), Limit.hours(72)),
            new Terms(Limit.workingDays(3), Limit.workingDays(10), Limit.hours(14 * 24)));

    /** Those of version 1.0 for an urgency. */
    public static Terms byDefault(String urgency) {
        return DEFAULTS.of(urgency);
    }

    /** As {@code app.referral_terms} says them and a referral keeps them. */
    public static Terms ofJson(String json) {
        return ProtocolJson.read(json, Terms.class);
    }
}
