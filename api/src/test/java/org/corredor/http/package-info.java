@NullMarked
package org.corredor.http;

import org.jspecify.annotations.NullMarked;
