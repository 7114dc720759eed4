/** Problems and their texts. */
@NullMarked
package org.corredor.problem;

import org.jspecify.annotations.NullMarked;
