package org.corredor.problem;

/**
 * Every kind of error a caller can meet: the code is stable, names the type URI {@code /docs/problems/<code>} and the
 * entry in the message bundles; the status never changes for a code.
 */
public enum ProblemType {
    MALFORMED_REQUEST("malformed-request", 400),
    MALFORMED_JSON("malformed-json", 400),
    INVALID_CURSOR("invalid-cursor", 400),
    IDEMPOTENCY_KEY_REQUIRED("idempotency-key-required", 400),
    IDEMPOTENCY_KEY_MALFORMED("idempotency-key-malformed", 400),
    IF_MATCH_MALFORMED("if-match-malformed", 400),
    UNAUTHENTICATED("unauthenticated", 401),
    PERMISSION_MISSING("permission-missing", 403),
    CONSENT_MISSING("consent-missing", 403),
    SECOND_PERSON("second-person", 403),
    CONSENT_SCOPE("consent-scope", 403),
    AGREEMENT_MISSING("agreement-missing", 403),
    MEMBER_REQUIRED("member-required", 403),
    NOT_FOUND("not-found", 404),
    METHOD_NOT_ALLOWED("method-not-allowed", 405),
    NOT_ACCEPTABLE("not-acceptable", 406),
    CONFLICT("conflict", 409),
    IDEMPOTENCY_IN_FLIGHT("idempotency-in-flight", 409),
    REFERRAL_STATE("referral-state", 409),
    REFERRAL_CLAIMED("referral-claimed", 409),
    CASE_CUSTODY("case-custody", 409),
    CASE_STATE("case-state", 409),
    AGREEMENT_ENDED("agreement-ended", 409),
    AGREEMENT_OVERLAPS("agreement-overlaps", 409),
    DIRECTORY_PUBLICATION("directory-publication", 409),
    DIRECTORY_IN_USE("directory-in-use", 409),
    DIRECTORY_DECIDED("directory-decided", 409),
    CORRECTIONS_FULL("corrections-full", 409),
    TRANSFER_TIED("transfer-tied", 409),
    OWN_ORGANIZATION("own-organization", 409),
    LAST_PARTICIPANT("last-participant", 409),
    OWN_MEMBERSHIP("own-membership", 409),
    LAST_ADMINISTRATOR("last-administrator", 409),
    PRECONDITION_FAILED("precondition-failed", 412),
    PAYLOAD_TOO_LARGE("payload-too-large", 413),
    UNSUPPORTED_MEDIA_TYPE("unsupported-media-type", 415),
    VALIDATION("validation", 422),
    IDEMPOTENCY_KEY_REUSED("idempotency-key-reused", 422),
    SERVICE_TAKES_NO_REFERRALS("service-takes-no-referrals", 422),
    REFERRAL_TO_ONESELF("referral-to-oneself", 422),
    REFERRAL_CHAIN("referral-chain", 422),
    SERVICE_NOT_ON_PAPER("service-not-on-paper", 422),
    PRECONDITION_REQUIRED("precondition-required", 428),
    RATE_LIMITED("rate-limited", 429),
    INTERNAL("internal", 500),
    UNAVAILABLE("unavailable", 503);

    /** Where each type is documented, relative to the API's root (RFC 9457, 3.1.1 allows a relative reference). */
    public static final String BASE = "/docs/problems/";

    private final String code;
    private final int status;

    ProblemType(String code, int status) {
        this.code = code;
        this.status = status;
    }

    public String code() {
        return code;
    }

    public int status() {
        return status;
    }

    public String uri() {
        return BASE + code;
    }
}
