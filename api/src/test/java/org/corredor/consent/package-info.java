/** Tests of consent. */
@NullMarked
package org.corredor.consent;

import org.jspecify.annotations.NullMarked;
