/**
 * The same command with the same Idempotency-Key happens once; its outcome is told again for 24 hours.
 */
@NullMarked
package org.corredor.idempotency;

import org.jspecify.annotations.NullMarked;
