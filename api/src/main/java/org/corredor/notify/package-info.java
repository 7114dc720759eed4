/**
 * What happened, written to the outbox in the transaction in which it happened: ids and codes, no content.
 */
@NullMarked
package org.corredor.notify;

import org.jspecify.annotations.NullMarked;
