/**
 * Who may do what: permissions, memberships and grants, read from the database on every request so that
 * a removal holds for the next one, and the filter that asks before anything of the request is looked at.
 */
@NullMarked
package org.corredor.access;

import org.jspecify.annotations.NullMarked;
