package org.corredor.directory.record;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
import org.corredor.directory.hsds.HsdsAddress;
import org.jspecify.annotations.Nullable;

/** HSDS address: an address. */
@Entity
@Table(name = "address", schema = "app")
class Address extends Part {
    UUID locationId;

    @Nullable
    String attention;

    @Column(name = "address_1")
    String address1;

    @Column(name = "address_2")
    @Nullable
    String address2;

    String city;

    @Nullable
    String region;

    String stateProvince;

    String postalCode;

    String country;

    String addressType;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    Address() {}

    Address(Place place, HsdsAddress it) {
        super(place);
        this.locationId = place.owner().id();
        this.attention = it.attention();
        this.address1 = it.address1();
        this.address2 = it.address2();
        this.city = it.city();
        this.region = it.region();
        this.stateProvince = it.stateProvince();
        this.postalCode = it.postalCode();
        this.country = it.country();
        this.addressType = it.addressType();
    }
}
