/**
 * Bringing a center's own directory in from a file. All of a file or nothing of it is taken over: it is received to disk, read as a
 * stream into rows of the tenant, put together record by record with its parts, checked, written through {@code directory.record}, and
 * undone as a whole when anything was wrong or it was a dry run. What stays is the import and what was wrong with it, by file, line
 * and field, never by value. No file and no row of one is kept.
 */
@NullMarked
package org.corredor.directory.imports;

import org.jspecify.annotations.NullMarked;
