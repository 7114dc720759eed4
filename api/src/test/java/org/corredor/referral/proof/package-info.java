/**
 * The proof of the referral protocol: a model written from the design against what runs, pairs of commands at the same moment, and
 * processes killed in the middle. What it needs of chance comes from one number, which it prints; {@code -Dcorredor.seed=} repeats
 * it, {@code -Dcorredor.long=true} ({@code ./corredor test --long}) runs all of it at its full size.
 */
@NullMarked
package org.corredor.referral.proof;

import org.jspecify.annotations.NullMarked;
