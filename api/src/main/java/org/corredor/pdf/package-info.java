/**
 * Documents that people hold: PDF that a screen reader reads as well as paper does. A document is built out of headings,
 * paragraphs, lists and tables, never out of markup in a text, so that what is printed can't become part of the page.
 */
@NullMarked
package org.corredor.pdf;

import org.jspecify.annotations.NullMarked;
