@NullMarked
package org.corredor.network.agreement;

import org.jspecify.annotations.NullMarked;
