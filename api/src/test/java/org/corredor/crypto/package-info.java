/** Tests of keys, sealed fields and the blind index; on real files, without a container. */
@NullMarked
package org.corredor.crypto;

import org.jspecify.annotations.NullMarked;
