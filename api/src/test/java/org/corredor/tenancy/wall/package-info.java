/**
 * The database's own wall, proven without the application: plain JDBC as {@code app_rw} against real PostgreSQL.
 *
 * <p>Owns {@code catalog-lint.sql} (what the catalog must never say) and {@code two-tenants.sql} (a row in every walled table
 * for each of two tenants; a new table belongs in it, {@link InjectedBugsIT} says so).
 */
@NullMarked
package org.corredor.tenancy.wall;

import org.jspecify.annotations.NullMarked;
