/**
 * The first interview: what a person needs and how they came to the center, on a day, under a form's version. An
 * interview is seen by whoever may see its person; its notes are sealed under the person's key.
 */
@NullMarked
package org.corredor.intake;

import org.jspecify.annotations.NullMarked;
