/**
 * Errors as RFC 9457 problems: stable types, texts in the caller's language, exception mappers.
 *
 * A problem never carries data of a person, a class name or a stack; two equal refusals have equal bodies,
 * so the request id travels in a header only.
 */
@NullMarked
package org.corredor.problem;

import org.jspecify.annotations.NullMarked;
