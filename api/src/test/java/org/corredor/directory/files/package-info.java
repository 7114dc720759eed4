/** Tests of the forms a directory takes as a file. */
@NullMarked
package org.corredor.directory.files;

import org.jspecify.annotations.NullMarked;
