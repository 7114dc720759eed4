/** Who may call what, over HTTP. */
@NullMarked
package org.corredor.access;

import org.jspecify.annotations.NullMarked;
