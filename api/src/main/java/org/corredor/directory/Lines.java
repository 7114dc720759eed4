package org.corredor.directory;

import java.io.IOException;
import java.io.OutputStream;

/** What writes an answer line by line, reading as it goes. */
@FunctionalInterface
public interface Lines {
    void write(OutputStream out) throws IOException;
}
