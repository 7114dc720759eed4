package org.corredor.directory.hsds;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How a service answered the referrals of twelve months: worked out every day, of five referrals or more, rounded to five of a hundred.
 *
 * @param answeredPercent accepted or rejected within their term
 * @param acceptedPercent accepted, of those answered; absent of too few
 * @param countedTo the last day of the twelve months
 */
@Schema(name = "HsdsServiceResponse")
public record ResponseView(
        @Schema(required = true) int answeredPercent,
        @Nullable Integer acceptedPercent,
        @Schema(required = true) LocalDate countedTo) {}
