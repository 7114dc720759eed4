/**
 * Lists: opaque cursors signed and bound to tenant and filter; pages without totals.
 */
@NullMarked
package org.corredor.paging;

import org.jspecify.annotations.NullMarked;
