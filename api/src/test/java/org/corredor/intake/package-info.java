/** First interviews over HTTP. */
@NullMarked
package org.corredor.intake;

import org.jspecify.annotations.NullMarked;
