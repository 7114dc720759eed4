package org.corredor.directory.imports;

import java.util.List;
import org.corredor.problem.FieldError;
import org.corredor.problem.Language;
import org.corredor.problem.ProblemBody;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One thing that was wrong in a file, without what stood there.
 *
 * @param source the file in a package, the sheet, or a JSON Pointer to the record; empty for the file itself
 * @param line from 1; 0 for the file as a whole
 * @param field a JSON Pointer into the record, or the spreadsheet's column; empty for all of it
 * @param code stable
 * @param detail what to do, in the language that was asked for
 */
@Schema(name = "DirectoryImportError")
public record ImportErrorView(
        @Schema(required = true, examples = "services.csv") String source,

        @Schema(required = true, examples = "7") int line,

        @Schema(required = true, examples = "/name") String field,

        @Schema(required = true, examples = "required") String code,

        @Schema(required = true) String detail) {

    static ImportErrorView of(ImportError error, Language language) {
        String detail = ProblemBody.text(
                new FieldError(error.field, error.code, List.<Object>of((Object[]) error.args)), language);
        return new ImportErrorView(error.source, error.line, error.field, error.code, detail);
    }
}
