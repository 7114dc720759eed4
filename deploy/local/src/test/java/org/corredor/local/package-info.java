@NullMarked
package org.corredor.local;

import org.jspecify.annotations.NullMarked;
