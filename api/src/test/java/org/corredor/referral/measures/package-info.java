/** Tests of what is counted of referrals, and of what is not shown of it. */
@NullMarked
package org.corredor.referral.measures;

import org.jspecify.annotations.NullMarked;
