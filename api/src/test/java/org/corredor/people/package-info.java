/** The people slice over HTTP. */
@NullMarked
package org.corredor.people;

import org.jspecify.annotations.NullMarked;
