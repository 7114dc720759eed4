package org.corredor.referral;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.UUID;
import org.corredor.consent.PackageField;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The opened package: a snapshot of what was consented to, as it was when the referral was sent. */
@Schema(name = "ReferralPackage")
public record PackageView(
        @Schema(required = true) UUID referralId,
        @Schema(required = true) List<Item> fields) {

    /**
     * One field.
     *
     * @param value null where nothing was recorded
     * @param text the value as it was sealed, character for character: what the receipt's commitment was made of
     * @param salt base64; the commitment is SHA-256 of salt, field and text
     */
    @Schema(name = "ReferralPackageField")
    public record Item(
            @Schema(required = true) PackageField field,

            @Schema(required = true, implementation = Object.class, nullable = true)
            JsonNode value,

            @Schema(required = true) String text,
            @Schema(required = true) String salt) {

        static Item of(SaltedField open) {
            return new Item(open.field(), open.value(), open.json(), open.salt());
        }
    }
}
