@NullMarked
package org.corredor.referral.exchange;

import org.jspecify.annotations.NullMarked;
