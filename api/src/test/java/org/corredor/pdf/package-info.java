/** Documents as a screen reader finds them. */
@NullMarked
package org.corredor.pdf;

import org.jspecify.annotations.NullMarked;
