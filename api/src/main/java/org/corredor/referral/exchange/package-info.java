/**
 * The one place that writes for two tenants, by calling the database's {@code app.exchange_*} functions. They check sides,
 * versions, the table of transitions, consent and fields for themselves; what they refuse becomes a problem here.
 */
@NullMarked
package org.corredor.referral.exchange;

import org.jspecify.annotations.NullMarked;
