package org.corredor.directory.imports;

/** Takes the rows of a file as they are read. */
@FunctionalInterface
interface RowSink {
    void take(StagedRow row);
}
