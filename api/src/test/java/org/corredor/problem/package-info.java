@NullMarked
package org.corredor.problem;

import org.jspecify.annotations.NullMarked;
