package org.corredor.directory.record;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.corredor.directory.hsds.HsdsCostOption;
import org.jspecify.annotations.Nullable;

/** HSDS cost option: what it costs. */
@Entity
@Table(name = "cost_option", schema = "app")
class CostOption extends Part {
    UUID serviceId;

    @Nullable
    LocalDate validFrom;

    @Nullable
    LocalDate validTo;

    @Nullable
    String option;

    @Nullable
    String currency;

    @Nullable
    BigDecimal amount;

    @Nullable
    String amountDescription;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    CostOption() {}

    CostOption(Place place, HsdsCostOption it) {
        super(place);
        this.serviceId = place.owner().id();
        this.validFrom = it.validFrom();
        this.validTo = it.validTo();
        this.option = it.option();
        this.currency = it.currency();
        this.amount = it.amount();
        this.amountDescription = it.amountDescription();
    }
}
