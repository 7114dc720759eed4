package org.corredor.referral;

import org.corredor.http.OneOf;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What the origin says at the end.
 *
 * @param feedback how it went for the person, as a code; the receiver sees it
 */
@Schema(name = "ReferralFeedback")
public record FeedbackDraft(
        @Nullable @OneOf({"as-hoped", "partly-as-hoped", "not-as-hoped", "person-not-reached"})
        String feedback) {}
