package org.corredor.access;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Optional;

/**
 * Everything that can be allowed, as {@code domain:verb}. A role is a tenant's own named set of these; the templates
 * a new center starts with are rows of {@code role_template}, held to this enum by a test.
 */
public enum Permission {
    CENTER_READ("center:read"),
    MEMBER_READ("member:read"),
    MEMBER_INVITE("member:invite"),
    MEMBER_REMOVE("member:remove"),
    ROLE_READ("role:read"),
    ROLE_WRITE("role:write"),
    CLIENT_READ("client:read"),
    CLIENT_WRITE("client:write"),
    AUDIT_READ("audit:read"),
    PERSON_READ("person:read"),
    PERSON_READ_ASSIGNED("person:read-assigned"),
    PERSON_WRITE("person:write"),
    CONSENT_READ("consent:read"),
    CONSENT_WRITE("consent:write"),
    CASE_READ("case:read"),
    CASE_READ_ASSIGNED("case:read-assigned"),
    CASE_WRITE("case:write"),
    CASE_ASSIGN("case:assign"),
    CASE_CLOSE("case:close"),
    SERVICE_LOG_READ("service-log:read"),
    SERVICE_LOG_WRITE("service-log:write"),
    INTAKE_READ("intake:read"),
    INTAKE_WRITE("intake:write"),
    REFERRAL_READ("referral:read"),
    REFERRAL_SEND("referral:send"),
    REFERRAL_DECIDE("referral:decide"),
    REFERRAL_READ_PACKAGE("referral:read-package"),
    DIRECTORY_READ("directory:read"),
    DIRECTORY_WRITE("directory:write"),
    DIRECTORY_VERIFY("directory:verify"),
    SCREEN_READ("screen:read"),
    SCREEN_WRITE("screen:write"),
    NETWORK_READ("network:read"),
    NETWORK_WRITE("network:write"),
    SETTINGS_WRITE("settings:write"),
    MEASURE_READ("measure:read");

    private final String code;

    Permission(String code) {
        this.code = code;
    }

    @JsonValue
    public String code() {
        return code;
    }

    /** Empty for a code this version doesn't know: it then allows nothing. */
    public static Optional<Permission> of(String code) {
        return Arrays.stream(values()).filter(p -> p.code.equals(code)).findFirst();
    }
}
