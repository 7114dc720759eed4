/**
 * The published contract: what the code's annotations say about an operation (permission, idempotency, precondition, who may
 * call), written into the OpenAPI document at build time, so that no operation can forget it. Nothing imports this package.
 */
@NullMarked
package org.corredor.contract;

import org.jspecify.annotations.NullMarked;
