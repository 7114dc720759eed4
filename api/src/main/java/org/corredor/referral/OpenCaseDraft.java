package org.corredor.referral;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Whose case is opened.
 *
 * @param personId somebody the receiver knows already, who is then completed by what the package says; without it the person is
 *     registered
 */
@Schema(name = "ReferralCaseOpening")
public record OpenCaseDraft(@Nullable UUID personId) {}
