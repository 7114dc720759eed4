/** Eligibility: each code, and the laws of three-valued logic over drawn rules and profiles. */
@NullMarked
package org.corredor.directory.eligibility;

import org.jspecify.annotations.NullMarked;
