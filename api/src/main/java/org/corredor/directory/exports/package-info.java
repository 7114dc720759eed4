/**
 * Taking a center's own directory away as a file, drafts too, in the forms that {@code directory.imports} takes: what is exported and
 * imported again, here or in another center, says the same. Written to disk as it is read, and streamed from there. What only reading
 * adds (the owner, verifications) stays out: nobody vouches by a file.
 */
@NullMarked
package org.corredor.directory.exports;

import org.jspecify.annotations.NullMarked;
