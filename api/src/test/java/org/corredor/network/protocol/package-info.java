@NullMarked
package org.corredor.network.protocol;

import org.jspecify.annotations.NullMarked;
