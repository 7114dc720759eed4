package org.corredor.directory.exports;

import java.io.InputStream;

/**
 * A file that is answered as it is. A type of its own, since what is answered as JSON is else taken for an object to write as JSON.
 *
 * @param file read to its end and closed by who writes the answer
 */
public record Download(InputStream file) {}
