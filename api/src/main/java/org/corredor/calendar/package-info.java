/** Time: one clock for everything that runs, so that a test can set it; zones of the centers. */
@NullMarked
package org.corredor.calendar;

import org.jspecify.annotations.NullMarked;
