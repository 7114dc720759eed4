package org.corredor.referral.proof;

/** In whose part a command is given. */
enum Sides {
    ORIGIN,
    RECEIVER,
    CLOCK
}
