/** Tests of what the API asks of its own place before it serves anybody. */
@NullMarked
package org.corredor.tenancy;

import org.jspecify.annotations.NullMarked;
