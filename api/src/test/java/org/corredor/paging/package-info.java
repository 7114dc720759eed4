/** Pages over HTTP. */
@NullMarked
package org.corredor.paging;

import org.jspecify.annotations.NullMarked;
