/** Organizations that change hands, over HTTP and behind the walls. */
@NullMarked
package org.corredor.directory.transfer;

import org.jspecify.annotations.NullMarked;
