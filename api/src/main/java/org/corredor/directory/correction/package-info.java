/**
 * Corrections of the directory: what anybody, or another center, says is wrong in a published record. Its owner decides; nothing
 * changes by a proposal alone. Of who proposed nothing is kept but the center, if it was one: no contact is taken and no address stored, so
 * nobody can be asked back and nobody can be found by it. A decided one is deleted after 180 days.
 */
@NullMarked
package org.corredor.directory.correction;

import org.jspecify.annotations.NullMarked;
