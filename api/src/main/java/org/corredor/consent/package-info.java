/**
 * Consent: for one purpose, to one recipient, for exactly these fields, until a date. A grant is never rewritten; it can
 * only be withdrawn, and what is withdrawn stays withdrawn. What follows from a withdrawal (referrals that end, packages
 * that close) is done in the same transaction by {@link org.corredor.consent.Withdrawal}, which the exchange implements.
 *
 * <p>A grant shows to whom its person shows; who reads the center's trail oversees all of them.
 */
@NullMarked
package org.corredor.consent;

import org.jspecify.annotations.NullMarked;
