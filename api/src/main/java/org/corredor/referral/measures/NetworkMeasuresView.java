package org.corredor.referral.measures;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The network's measures of a quarter.
 *
 * @param zone in which the quarter began and ended: the network's
 * @param smallestGroup no group and no count of one up to one less than this is shown
 * @param groups every referral sent in the quarter is in one of them
 * @param sent in the whole network: the sum of the groups'
 */
@Schema(name = "NetworkReferralMeasures")
public record NetworkMeasuresView(
        @Schema(required = true) String quarter,
        @Schema(required = true) LocalDate from,
        @Schema(required = true) LocalDate to,
        @Schema(required = true) String zone,
        @Schema(required = true) int smallestGroup,
        @Schema(required = true) List<NetworkMeasureView> groups,
        @Schema(required = true) long sent) {}
