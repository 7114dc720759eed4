package org.corredor.consent;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Optional;

/**
 * What a referral's package may carry, one code a field: a person consents to codes, and no others are sealed. The
 * database holds the same list in {@code app.package_fields()} and refuses what the consent lacks.
 */
public enum PackageField {
    LEGAL_NAME("identity.legal_name"),
    ALIAS("identity.alias"),
    BIRTH_YEAR("identity.birth_year"),
    GENDER("identity.gender"),
    NATIONALITY("identity.nationality"),
    CHANNELS("contact.channels"),
    SAFE_CONTACT("contact.safe_contact"),
    CASE_TYPES("case.types"),
    CASE_SUMMARY("case.summary"),
    EMPLOYER("case.employer"),
    TRIGGER("case.trigger"),
    AMOUNTS("case.amounts"),
    SERVICE_HISTORY("service_history"),
    NEEDS("needs");

    private final String code;

    PackageField(String code) {
        this.code = code;
    }

    @JsonValue
    public String code() {
        return code;
    }

    /** Empty for a code this version doesn't know. */
    public static Optional<PackageField> find(String code) {
        return Arrays.stream(values()).filter(field -> field.code.equals(code)).findFirst();
    }

    /**
     * The field of a code that was checked before.
     *
     * @throws IllegalArgumentException for a code this version doesn't know
     */
    public static PackageField of(String code) {
        return find(code).orElseThrow(() -> new IllegalArgumentException("no such package field"));
    }
}
