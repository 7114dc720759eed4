/**
 * The forms a directory takes as a file, known to import and export alike: HSDS's tables, the spreadsheet for people, how a cell and
 * opening hours are written. Knows neither HTTP nor the database.
 */
@NullMarked
package org.corredor.directory.files;

import org.jspecify.annotations.NullMarked;
