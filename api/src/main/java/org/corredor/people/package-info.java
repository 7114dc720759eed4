/**
 * The people served. What identifies or endangers a person is sealed under a key of that person's own before it reaches
 * a column; names and numbers are found by keyed-hash tokens. No document numbers, no routes, no places of people.
 *
 * <p>A restricted person shows to those who work with them and to nobody else of the same center. Other slices ask
 * {@link org.corredor.people.PersonService} by id and get records, never the entity.
 */
@NullMarked
package org.corredor.people;

import org.jspecify.annotations.NullMarked;
