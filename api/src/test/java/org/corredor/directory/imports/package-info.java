/** Tests of reading files, hostile ones among them, and of imports on the live API. */
@NullMarked
package org.corredor.directory.imports;

import org.jspecify.annotations.NullMarked;
