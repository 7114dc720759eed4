package org.corredor.referral;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.corredor.consent.PackageField;
import org.corredor.crypto.FieldCipher;
import org.corredor.crypto.FieldRef;
import org.corredor.crypto.KeyRef;
import org.corredor.crypto.Sealed;
import org.corredor.referral.exchange.SealedField;
import org.corredor.tenancy.TenantId;

/** Seals package fields under the referral's key and opens them again, each bound to the origin, its code and the referral. */
@ApplicationScoped
public class PackageSeal {
    private static final String TABLE = "referral_package_field";

    private final FieldCipher cipher;

    PackageSeal(FieldCipher cipher) {
        this.cipher = cipher;
    }

    public List<SealedField> seal(TenantId origin, UUID referral, List<SaltedField> fields) {
        KeyRef key = KeyRef.referral(origin, referral);
        return fields.stream()
                .map(open -> new SealedField(
                        open.field(), cipher.seal(key, place(origin, referral, open.field()), open.plaintext())))
                .toList();
    }

    /**
     * Opens a package with the key as {@code holder} has it.
     *
     * @throws org.corredor.crypto.KeyDestroyed when the holder has none
     */
    public List<SaltedField> open(TenantId holder, TenantId origin, UUID referral, List<SealedField> fields) {
        KeyRef key = KeyRef.referral(holder, referral);
        return fields.stream()
                .map(stored -> open(key, place(origin, referral, stored.field()), stored.field(), stored.value()))
                .toList();
    }

    private SaltedField open(KeyRef key, FieldRef place, PackageField field, Sealed value) {
        return SaltedField.parse(field, cipher.open(key, place, value));
    }

    private static FieldRef place(TenantId origin, UUID referral, PackageField field) {
        return new FieldRef(origin, TABLE, field.code(), referral);
    }
}
