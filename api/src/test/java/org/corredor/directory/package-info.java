/** The directory: paging, filters, HSDS over HTTP. */
@NullMarked
package org.corredor.directory;

import org.jspecify.annotations.NullMarked;
