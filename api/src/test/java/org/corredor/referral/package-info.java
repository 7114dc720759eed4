/** Tests of the referral protocol. */
@NullMarked
package org.corredor.referral;

import org.jspecify.annotations.NullMarked;
