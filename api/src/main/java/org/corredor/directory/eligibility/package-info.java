/**
 * Whether a service is for somebody: the rules a service states, against what an anonymous profile says of itself, in
 * three values with reasons. Pure: nothing here is stored or logged, and no reason and no {@code toString} repeats a
 * value of the profile.
 */
@NullMarked
package org.corredor.directory.eligibility;

import org.jspecify.annotations.NullMarked;
