package org.corredor.referral;

/** Who gives a command. While a cancellation is asked for, a side is also the one that asked, or the other. */
public enum Party {
    ORIGIN,
    RECEIVER,
    /** The side that asked for the cancellation. */
    ASKER,
    /** The side that did not. */
    OTHER,
    /** A deadline that passed; it acts for the origin. */
    CLOCK
}
