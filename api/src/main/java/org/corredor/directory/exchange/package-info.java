/**
 * What the directory writes for two centers at once, which no center could behind its wall: corrections proposed to a record's owner,
 * and organizations that go to another center. All of it is calls of functions of {@code app_exchange} (V027, V028), which decide; this
 * package puts their refusals into problems.
 */
@NullMarked
package org.corredor.directory.exchange;

import org.jspecify.annotations.NullMarked;
