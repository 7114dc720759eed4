package org.corredor.directory.record;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.corredor.directory.hsds.ServiceDraft;
import org.jspecify.annotations.Nullable;

/** HSDS service as its owner keeps it; its parts are rows of their own. */
@Entity
@Table(name = "service", schema = "app")
class Service extends Root<ServiceDraft> {
    UUID organizationId;

    @Nullable
    UUID programId;

    String name;

    @Nullable
    String alternateName;

    @Nullable
    String description;

    @Nullable
    String url;

    @Nullable
    String email;

    String status;

    @Nullable
    String interpretationServices;

    @Nullable
    String applicationProcess;

    @Nullable
    String feesDescription;

    @Nullable
    String waitTime;

    @Nullable
    String fees;

    @Nullable
    String accreditations;

    @Nullable
    String eligibilityDescription;

    @Nullable
    Integer minimumAge;

    @Nullable
    Integer maximumAge;

    @Nullable
    LocalDate assuredDate;

    @Nullable
    String assurerEmail;

    @Nullable
    String licenses;

    @Nullable
    String alert;

    @Nullable
    LocalDate closedUntil;

    boolean acceptsReferrals;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    Service() {}

    /** With nothing in it yet: {@link #write} comes before it is stored. */
    @SuppressWarnings("NullAway.Init")
    Service(UUID id, @Nullable String externalId, Instant now) {
        super(id, externalId, now);
    }

    @Override
    Kind kind() {
        return Kind.SERVICE;
    }

    @Override
    void write(ServiceDraft draft) {
        this.organizationId = draft.organizationId();
        this.programId = draft.programId();
        this.name = draft.name();
        this.alternateName = draft.alternateName();
        this.description = draft.description();
        this.url = draft.url();
        this.email = draft.email();
        this.status = draft.status();
        this.interpretationServices = draft.interpretationServices();
        this.applicationProcess = draft.applicationProcess();
        this.feesDescription = draft.feesDescription();
        this.waitTime = draft.waitTime();
        this.fees = draft.fees();
        this.accreditations = draft.accreditations();
        this.eligibilityDescription = draft.eligibilityDescription();
        this.minimumAge = draft.minimumAge();
        this.maximumAge = draft.maximumAge();
        this.assuredDate = draft.assuredDate();
        this.assurerEmail = draft.assurerEmail();
        this.licenses = draft.licenses();
        this.alert = draft.alert();
        this.closedUntil = draft.closedUntil();
        this.acceptsReferrals = Boolean.TRUE.equals(draft.acceptsReferrals());
    }
}
