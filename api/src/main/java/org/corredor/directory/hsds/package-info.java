/**
 * The objects of HSDS 3.2.3 (Open Referral) as JSON has them: parts are written and read in one form, the four records in a draft that
 * its owner writes and a view that everybody reads. What the profile adds is said at each.
 */
@NullMarked
package org.corredor.directory.hsds;

import org.jspecify.annotations.NullMarked;
