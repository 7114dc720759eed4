/** Tests of a center's own records of the directory. */
@NullMarked
package org.corredor.directory.record;

import org.jspecify.annotations.NullMarked;
