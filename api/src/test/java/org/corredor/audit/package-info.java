/** The trail over HTTP. */
@NullMarked
package org.corredor.audit;

import org.jspecify.annotations.NullMarked;
