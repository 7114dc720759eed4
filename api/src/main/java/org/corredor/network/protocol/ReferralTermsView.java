package org.corredor.network.protocol;

import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.corredor.http.Versioned;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A center's terms for the referrals it receives.
 *
 * @param id the center's
 * @param version 0 while it never set any
 * @param protocolVersion the version in force, whose defaults and ceilings are these
 * @param own what the center set
 * @param inEffect what a referral gets that is sent now; a referral keeps what it was sent under
 */
@Schema(name = "ReferralTerms")
public record ReferralTermsView(
        @Schema(required = true) UUID id,
        @Schema(required = true) int version,
        @Schema(required = true) String protocolVersion,
        @Schema(required = true) OwnTermsByUrgency own,
        @Schema(required = true) TermsByUrgency inEffect,
        @Schema(required = true) TermsByUrgency ceilings)
        implements Versioned {

    static ReferralTermsView of(UUID center, ProtocolVersion protocol, @Nullable CenterTerms set) {
        OwnTermsByUrgency own =
                set == null ? OwnTermsByUrgency.NONE : ProtocolJson.read(set.terms, OwnTermsByUrgency.class);
        TermsByUrgency defaults = ProtocolJson.read(protocol.defaults, TermsByUrgency.class);
        TermsByUrgency ceilings = ProtocolJson.read(protocol.ceilings, TermsByUrgency.class);
        return new ReferralTermsView(
                center,
                set == null ? 0 : set.version,
                protocol.label,
                own,
                inEffect(own.byPlace(), defaults, ceilings),
                ceilings);
    }

    /** The protocol's version shows too, and changes while the center's stays. */
    @Override
    public String tag() {
        return "v" + version + "."
                + Integer.toHexString(protocolVersion.hashCode()).toLowerCase(Locale.ROOT);
    }

    /** The same rule as {@code app.referral_terms}. */
    static TermsByUrgency inEffect(Map<String, Limit> own, TermsByUrgency defaults, TermsByUrgency ceilings) {
        return new TermsByUrgency(
                terms("/emergency/", own, defaults.emergency(), ceilings.emergency()),
                terms("/urgent/", own, defaults.urgent(), ceilings.urgent()),
                terms("/normal/", own, defaults.normal(), ceilings.normal()));
    }

    private static Terms terms(String urgency, Map<String, Limit> own, Terms usual, Terms ceiling) {
        return new Terms(
                limit(own.get(urgency + "acknowledge"), usual.acknowledge(), ceiling.acknowledge()),
                limit(own.get(urgency + "decide"), usual.decide(), ceiling.decide()),
                limit(own.get(urgency + "contact"), usual.contact(), ceiling.contact()));
    }

    private static Limit limit(@Nullable Limit own, Limit usual, Limit ceiling) {
        if (own == null || !own.unit().equals(ceiling.unit())) {
            return usual;
        }
        return own.amount() > ceiling.amount() ? ceiling : own;
    }
}
