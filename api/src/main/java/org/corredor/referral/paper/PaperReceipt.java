package org.corredor.referral.paper;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.HexFormat;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** What was shared on paper, without its values. */
@Entity
@Immutable
@Table(name = "paper_receipt", schema = "app")
@SuppressWarnings("NullAway.Init")
class PaperReceipt {
    @Id
    @Column(name = "paper_referral_id")
    UUID referralId;

    @TenantId
    @Column(name = "tenant_id", columnDefinition = "uuid")
    @Nullable
    String tenantId;

    String body;
    byte[] hash;

    PaperReceipt() {}

    String sha256() {
        return HexFormat.of().formatHex(hash);
    }
}
