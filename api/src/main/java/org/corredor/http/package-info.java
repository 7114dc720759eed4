/**
 * What every request passes through and no slice should write again: the order of the filters, request ids,
 * entity tags and preconditions, merge patch, limits, the response headers, the contract's own additions.
 */
@NullMarked
package org.corredor.http;

import org.jspecify.annotations.NullMarked;
