@NullMarked
package org.corredor.directory.sql;

import org.jspecify.annotations.NullMarked;
