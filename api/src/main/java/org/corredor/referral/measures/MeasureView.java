package org.corredor.referral.measures;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One group of a center's referrals, or all of one side.
 *
 * @param side {@code out} for what the center sent, {@code in} for what it received
 * @param peer slug of the other center, by pair
 * @param serviceId the service asked for, by service
 * @param urgency by urgency
 * @param sent in the period, without those entered in error: the sum of the five that follow
 * @param accepted and not rejected since
 * @param rejected also after accepting
 * @param unanswered expired, or withdrawn because nobody answered
 * @param withdrawn before an answer, for another reason
 * @param awaiting not decided on yet
 * @param answeredPercent accepted and rejected, of these and the unanswered
 * @param unansweredPercent the rest of them
 * @param acceptedPercent of accepted and rejected
 */
@Schema(name = "ReferralMeasure")
public record MeasureView(
        @Schema(required = true) String side,
        @Nullable String peer,
        @Nullable UUID serviceId,
        @Nullable String urgency,
        @Schema(required = true) long sent,
        @Schema(required = true) long accepted,
        @Schema(required = true) long rejected,
        @Schema(required = true) long unanswered,
        @Schema(required = true) long withdrawn,
        @Schema(required = true) long awaiting,
        @Nullable BigDecimal answeredPercent,
        @Nullable BigDecimal unansweredPercent,
        @Nullable BigDecimal acceptedPercent,
        @Schema(required = true) MediansView medians,
        @Schema(required = true) List<OutcomeCountView> outcomes) {

    static MeasureView of(
            String side,
            @Nullable String peer,
            @Nullable UUID service,
            @Nullable String urgency,
            Answers answers,
            MediansView medians,
            List<OutcomeCountView> outcomes) {
        return new MeasureView(
                side.toLowerCase(Locale.ROOT),
                peer,
                service,
                urgency,
                answers.sent(),
                answers.accepted(),
                answers.rejected(),
                answers.unanswered(),
                answers.withdrawn(),
                answers.awaiting(),
                Percent.of(answers.answered(), answers.due()),
                Percent.of(answers.unanswered(), answers.due()),
                Percent.of(answers.accepted(), answers.answered()),
                medians,
                outcomes);
    }
}
