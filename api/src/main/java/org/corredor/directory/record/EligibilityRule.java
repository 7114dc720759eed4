package org.corredor.directory.record;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
import org.corredor.directory.hsds.HsdsEligibilityRule;
import org.jspecify.annotations.Nullable;

/** HSDS eligibility rule: one rule of whom a service is for. */
@Entity
@Table(name = "eligibility_rule", schema = "app")
class EligibilityRule extends Part {
    UUID serviceId;

    String subject;

    String[] codes;

    @Nullable
    Integer minimum;

    @Nullable
    Integer maximum;

    boolean excludes;

    @Nullable
    String note;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    EligibilityRule() {}

    EligibilityRule(Place place, HsdsEligibilityRule it) {
        super(place);
        this.serviceId = place.owner().id();
        this.subject = it.subject();
        this.codes = it.codes() == null ? new String[0] : it.codes().toArray(String[]::new);
        this.minimum = it.minimum();
        this.maximum = it.maximum();
        this.excludes = Boolean.TRUE.equals(it.excludes());
        this.note = it.note();
    }
}
