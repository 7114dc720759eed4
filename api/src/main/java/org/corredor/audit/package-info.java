/**
 * The trail of each tenant: every write, every read of sensitive data, every denial; never a value.
 * Entries are appended in the transaction of what they record; denials in one of their own.
 */
@NullMarked
package org.corredor.audit;

import org.jspecify.annotations.NullMarked;
