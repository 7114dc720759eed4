/**
 * The referral protocol between two tenants. A referral is a mirrored row on each side, written by the exchange alone; the
 * origin's is canonical. {@link org.corredor.referral.Transitions} is the whole machine as one value, and the database
 * holds the same table.
 *
 * <p>The envelope carries no identity and no story. What identifies travels in the package: exactly the fields of a live
 * consent, sealed by the origin at send under a key of its own that accepting releases. The receipt commits to each field
 * without showing it. Each side's own work (its case, its person) stays behind its own wall.
 */
@NullMarked
package org.corredor.referral;

import org.jspecify.annotations.NullMarked;
