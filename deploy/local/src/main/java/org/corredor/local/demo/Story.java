package org.corredor.local.demo;

import java.util.Objects;
import java.util.UUID;
import org.corredor.client.model.Referral;
import org.jspecify.annotations.Nullable;

/** What the scenes hand on to each other: ids, never a name. */
final class Story {
    private @Nullable UUID person;
    private @Nullable UUID caseId;
    private @Nullable UUID service;
    private @Nullable UUID consent;
    private @Nullable Referral referral;

    UUID person() {
        return Objects.requireNonNull(person);
    }

    UUID caseId() {
        return Objects.requireNonNull(caseId);
    }

    UUID service() {
        return Objects.requireNonNull(service);
    }

    UUID consent() {
        return Objects.requireNonNull(consent);
    }

    /** The referral as it was last seen by either side; its version is the next If-Match. */
    Referral referral() {
        return Objects.requireNonNull(referral);
    }

    UUID referralId() {
        return referral().getId();
    }

    void personIs(UUID id) {
        person = id;
    }

    void caseIs(UUID id) {
        caseId = id;
    }

    void serviceIs(UUID id) {
        service = id;
    }

    void consentIs(UUID id) {
        consent = id;
    }

    void referralIs(Referral seen) {
        referral = seen;
    }
}
