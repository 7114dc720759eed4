/**
 * Tests of the whole API over HTTP, on a real PostgreSQL and a real Keycloak: the base they share, the contract, the house
 * rules, and what must hold for every operation alike.
 */
@NullMarked
package org.corredor;

import org.jspecify.annotations.NullMarked;
