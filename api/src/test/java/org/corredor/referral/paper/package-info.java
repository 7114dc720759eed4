/** Referrals on paper, as printed and as recorded. */
@NullMarked
package org.corredor.referral.paper;

import org.jspecify.annotations.NullMarked;
