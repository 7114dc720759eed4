package org.corredor.referral.proof;

/**
 * Something one center, a clock or time does. It names a consent or a referral by a number, counted back from the latest (or
 * {@link #UNKNOWN}), and a version by how far it is from the right one: so a step means something whichever steps went before,
 * and any of them can be left out.
 */
sealed interface Step {
    int UNKNOWN = -1;

    /** What a consent is like. */
    enum Shape {
        FITS,
        NARROW,
        FOR_A_THIRD,
        FOR_ANOTHER_PURPOSE,
        OF_ANOTHER_PERSON,
        LAPSED
    }

    /** What a sending brings. */
    enum Parcel {
        BOTH_FIELDS,
        ONE_FIELD,
        A_FIELD_TOO_MANY,
        A_FIELD_TWICE,
        NOTHING,
        ANOTHER_RECEIPT
    }

    /** What stands where a code belongs. */
    enum Code {
        NONE,
        KNOWN,
        FREE_TEXT
    }

    /** The kinds of a referral. */
    enum Kind {
        REFERRAL,
        TRANSFER
    }

    /** A person of this center's consents. */
    record Consents(Center by, Shape shape) implements Step {}

    /** Time passes the end of a consent. */
    record Lapses(int consent) implements Step {}

    /** A consent is withdrawn, by whoever. */
    record Withdraws(Center by, int consent, int off) implements Step {}

    /** A draft to the peer's service. */
    record Drafts(Center by, Kind kind) implements Step {}

    /** A draft is sent under a consent. */
    record Sends(Center by, int referral, int off, int consent, Parcel parcel) implements Step {}

    /** Any other command; a clock gives it in the name of a center. */
    record Gives(Center by, boolean clock, int referral, int off, String command, Code reason, Code outcome)
            implements Step {}

    /** A clock tells both sides that time is short. */
    record Reminds(Center by, int referral, int off, String step) implements Step {}
}
