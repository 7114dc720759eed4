/**
 * Nobody reaches what isn't theirs: every operation of the live contract, by every kind of caller, with a foreign id in every
 * place an id can stand. {@link org.corredor.isolation.Rows} says how each operation is called rightly.
 */
@NullMarked
package org.corredor.isolation;

import org.jspecify.annotations.NullMarked;
