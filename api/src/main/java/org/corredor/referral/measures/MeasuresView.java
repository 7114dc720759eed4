package org.corredor.referral.measures;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A center's measures.
 *
 * @param from the first day on which a counted referral was sent
 * @param to the last
 * @param zone in which those days begin and end: the center's
 * @param by what each group has in common
 * @param items the groups in which there is something
 * @param totals of each side in which there is something
 */
@Schema(name = "ReferralMeasures")
public record MeasuresView(
        @Schema(required = true) LocalDate from,
        @Schema(required = true) LocalDate to,
        @Schema(required = true) String zone,
        @Schema(required = true) String by,
        @Schema(required = true) List<MeasureView> items,
        @Schema(required = true) List<MeasureView> totals) {}
