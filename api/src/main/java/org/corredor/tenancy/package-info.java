/**
 * Which center, partner or network a request, job or record belongs to. Floor 0.
 *
 * <p>Owns the tenant's id and everything that sets it: once per request, never changed, never guessed.
 */
@NullMarked
package org.corredor.tenancy;

import org.jspecify.annotations.NullMarked;
