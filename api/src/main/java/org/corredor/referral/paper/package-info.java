/**
 * Referrals on paper: to an organisation of the directory that has no account here. Printing is the disclosure, so the consent
 * is asked for then; what the receiver says the origin records, by the code on the form. The states and who may give which
 * command are the one table's, {@link org.corredor.referral.Transitions}; there is no queue and no clock, since nobody on the
 * other side could see either.
 */
@NullMarked
package org.corredor.referral.paper;

import org.jspecify.annotations.NullMarked;
