package org.corredor.referral;

/** A referral asks for a service and the origin keeps the case; a transfer hands the case over. */
public enum ReferralKind {
    REFERRAL,
    TRANSFER
}
