/** The suite against a small feed that is right, and against the same feed with one fault at a time. */
@NullMarked
package org.corredor.local.hsds;

import org.jspecify.annotations.NullMarked;
