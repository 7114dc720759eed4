package org.corredor.directory.imports;

import java.util.List;
import org.corredor.directory.files.FileRefused;

/**
 * One thing that is wrong in a file.
 *
 * @param source the file in a package, the sheet, or a JSON Pointer to the record; empty for the file itself
 * @param line from 1, as an editor or a spreadsheet counts; 0 for the file as a whole
 * @param field a JSON Pointer into the record, or the column's name; empty for all of it
 * @param code stable, with a text {@code field.<code>}
 * @param args what the text needs; never what stood there
 */
record Finding(String source, int line, String field, String code, List<Object> args) {
    static Finding of(FileRefused refused) {
        return new Finding(refused.source(), refused.line(), "", refused.code(), refused.args());
    }
}
