/** Time: holidays, schedules, and opening hours against an oracle that knows neither the library nor the code. */
@NullMarked
package org.corredor.calendar;

import org.jspecify.annotations.NullMarked;
