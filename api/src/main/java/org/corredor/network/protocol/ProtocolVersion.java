package org.corredor.network.protocol;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.corredor.tenancy.NetworkWide;
import org.hibernate.annotations.Immutable;

/** A published version; a function of the database writes it once. */
@Entity
@Immutable
@NetworkWide("the protocol is one for the whole network, and says nothing of anybody")
@Table(name = "protocol_version", schema = "app")
@SuppressWarnings("NullAway.Init")
class ProtocolVersion {
    @Id
    UUID id;

    String label;

    @Column(name = "in_force_from")
    Instant inForceFrom;

    @Column(columnDefinition = "jsonb")
    String steps;

    @Column(columnDefinition = "jsonb")
    String defaults;

    @Column(columnDefinition = "jsonb")
    String ceilings;

    @Column(name = "created_at")
    Instant createdAt;

    ProtocolVersion() {}
}
