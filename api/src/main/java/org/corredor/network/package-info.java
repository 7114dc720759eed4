/**
 * The network's centers as the public finds them, and a center's own people: members and roles. Accounts are Keycloak's;
 * that an account belongs to a center, and what it may do there, is read from these tables on each request, so a
 * removal holds for the next one. A removed member's row stays, for the trail.
 */
@NullMarked
package org.corredor.network;

import org.jspecify.annotations.NullMarked;
