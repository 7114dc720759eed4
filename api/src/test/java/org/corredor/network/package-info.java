@NullMarked
package org.corredor.network;

import org.jspecify.annotations.NullMarked;
