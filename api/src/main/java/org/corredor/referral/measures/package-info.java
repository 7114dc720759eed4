/**
 * How referrals fared: counts, shares and medians. A center counts its own, which it can count again from its list of referrals
 * and their logs; the network counts pairs of centers, and no small group of them is shown. What is counted, and how, is defined in
 * one place, the view {@code app.measured_referral}; in words, in {@code docs/guides/measures.md}.
 */
@NullMarked
package org.corredor.referral.measures;

import org.jspecify.annotations.NullMarked;
