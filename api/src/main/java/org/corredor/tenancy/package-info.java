/**
 * Who a transaction belongs to. A tenant is set once per request and reaches both walls: Hibernate's
 * tenant filter and PostgreSQL's row security. Without a tenant both show nothing.
 */
@NullMarked
package org.corredor.tenancy;

import org.jspecify.annotations.NullMarked;
