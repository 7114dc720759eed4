@NullMarked
package org.corredor.network.exchange;

import org.jspecify.annotations.NullMarked;
