@NullMarked
package org.corredor.cases;

import org.jspecify.annotations.NullMarked;
