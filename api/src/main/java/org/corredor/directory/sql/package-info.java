/**
 * The directory's plain SQL, in the current transaction and under the current tenant, and what the database's refusals mean. No
 * message of the database goes on: values stand in those.
 */
@NullMarked
package org.corredor.directory.sql;

import org.jspecify.annotations.NullMarked;
