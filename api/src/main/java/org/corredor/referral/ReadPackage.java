package org.corredor.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.corredor.audit.AuditTrail;
import org.corredor.crypto.KeyDestroyed;
import org.corredor.problem.Problem;
import org.corredor.referral.exchange.SealedField;
import org.corredor.tenancy.CurrentTenant;
import org.corredor.tenancy.TenantId;

/** Opens a package: the origin its own, the receiver the released one while the consent lives. Each opening is recorded. */
@ApplicationScoped
@Transactional
class ReadPackage {
    private final Referrals referrals;
    private final PackageSeal seal;
    private final CurrentTenant tenant;
    private final AuditTrail audit;

    ReadPackage(Referrals referrals, PackageSeal seal, CurrentTenant tenant, AuditTrail audit) {
        this.referrals = referrals;
        this.seal = seal;
        this.tenant = tenant;
        this.audit = audit;
    }

    /**
     * The open fields.
     *
     * @throws Problem 404 before it is sent or released and after its key is destroyed; 403 consent-missing for the
     *     receiver once the consent is withdrawn or has expired
     */
    PackageView read(UUID id) {
        return new PackageView(
                id, open(id).fields().stream().map(PackageView.Item::of).toList());
    }

    /** A referral with the open fields of its package. */
    record Opened(Referral referral, List<SaltedField> fields) {}

    /** The same for what is done with it here. */
    Opened open(UUID id) {
        Referrals.Packaged packaged = referrals
                .packaged(id)
                .filter(found -> !found.fields().isEmpty())
                .orElseThrow(Problem::notFound);
        Referral referral = packaged.referral();
        TenantId origin = referral.isIncoming() ? new TenantId(referral.peerTenantId) : tenant.id();
        List<SaltedField> fields = unseal(origin, id, packaged.fields());
        audit.read(
                "referral.read-package",
                "referral",
                id,
                fields.stream().map(field -> field.field().code()).toList());
        return new Opened(referral, fields);
    }

    private List<SaltedField> unseal(TenantId origin, UUID id, List<SealedField> sealed) {
        try {
            return seal.open(tenant.id(), origin, id, sealed);
        } catch (KeyDestroyed gone) {
            throw Problem.notFound();
        }
    }
}
