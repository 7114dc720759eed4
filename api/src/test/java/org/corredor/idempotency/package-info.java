/** Orders that happen once, and are forgotten. */
@NullMarked
package org.corredor.idempotency;

import org.jspecify.annotations.NullMarked;
