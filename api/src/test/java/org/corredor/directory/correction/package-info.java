/** Corrections, proposed and decided over HTTP. */
@NullMarked
package org.corredor.directory.correction;

import org.jspecify.annotations.NullMarked;
