/**
 * Does a feed keep HSDS 3.2.3? {@link org.corredor.local.hsds.Suite} asks any HSDS base URL, one request at a time, and
 * says rule by rule what held, what did not and what could not be checked.
 *
 * <p>Two things decide: the JSON Schemas of Open Referral, which are read from a folder and are not part of this project, and
 * behaviour (pages, filters, references, distances), which needs nothing. A rule that was not observed is never a passed one.
 * Source: the API reference and schemas of HSDS 3.2.3 (docs.openreferral.org).
 */
@NullMarked
package org.corredor.local.hsds;

import org.jspecify.annotations.NullMarked;
