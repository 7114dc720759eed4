package org.corredor.referral;

import java.util.HexFormat;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What was shared, with whom, on which consent: the same text at both sides.
 *
 * @param receipt canonical JSON, to be hashed as it stands
 * @param sha256 of the receipt's UTF-8, in hex
 */
@Schema(name = "ReferralReceipt")
public record ReceiptView(
        @Schema(required = true) UUID referralId,
        @Schema(required = true) String receipt,
        @Schema(required = true) String sha256) {

    static ReceiptView of(ReferralReceipt stored) {
        return new ReceiptView(stored.referralId, stored.body, HexFormat.of().formatHex(stored.hash));
    }
}
