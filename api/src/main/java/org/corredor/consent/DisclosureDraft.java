package org.corredor.consent;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.corredor.http.OneOf;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What must be told without a consent, because waiting for one would harm the person. It carries an emergency referral only, and
 * only once a second person of the center has confirmed it; the receipt says so.
 *
 * @param basis a vital interest of the person, or the protection of a child
 * @param recipient slug of the one center or partner that may have the fields
 * @param fields no more than the emergency needs
 * @param expiresAt in the future, at most 90 days ahead: by then there is a consent, or it ends
 */
@Schema(name = "DisclosureWithoutConsent")
public record DisclosureDraft(
        @Schema(required = true) @NotNull UUID personId,

        @Schema(required = true) @NotNull @OneOf({"vital-interest", "child-protection"})
        String basis,

        @Schema(required = true, examples = "ciudad-juarez")
        @NotNull
        @Pattern(regexp = "[a-z0-9]+(-[a-z0-9]+)*")
        @Size(max = 40)
        String recipient,

        @Schema(required = true) @NotNull @Size(min = 1, max = 14)
        List<@NotNull PackageField> fields,

        @Schema(required = true, examples = "2026-01")
        @NotNull
        @Size(min = 1, max = 40)
        @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9._-]*")
        String noticeVersion,

        @Schema(required = true) @NotNull Instant expiresAt) {}
