/**
 * Time: one clock for everything that runs, so that a test can set it; the mandatory rest days of Mexico; and opening
 * hours, read from HSDS schedules and answered in three values, since "we don't know" sends nobody to a closed door.
 *
 * <p>Only {@link org.corredor.calendar.SystemClock} reads the machine's time; all else is given days and instants. The
 * zone is always IANA's: the border municipalities (America/Tijuana, America/Ciudad_Juarez, America/Ojinaga,
 * America/Matamoros) keep the daylight saving of the United States; the rest of Mexico has none since October 2022 (Ley
 * de los Husos Horarios en los Estados Unidos Mexicanos).
 */
@NullMarked
package org.corredor.calendar;

import org.jspecify.annotations.NullMarked;
