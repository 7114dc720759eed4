package org.corredor.directory.imports;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.corredor.directory.files.SheetColumn;
import org.corredor.problem.FieldError;

/** A record of a file with its parts in it, and where each part stood. */
final class Assembled {
    private static final int FIELD = 300;

    final Staging.Row row;
    final ObjectNode record;
    final List<Staging.Row> programs = new ArrayList<>();
    private final Map<String, Staging.Row> parts = new HashMap<>();
    private final Set<String> reported = new HashSet<>();
    private boolean bad;

    Assembled(Staging.Row row) {
        this.row = row;
        this.record = row.row().data();
        this.bad = row.bad();
    }

    String kind() {
        return row.row().kind();
    }

    String ref() {
        return String.valueOf(row.row().ref());
    }

    boolean isOfSheet() {
        return record.has(StagedRow.CELLS);
    }

    /** Whether something is wrong with it already. */
    boolean isBad() {
        return bad;
    }

    /** Whether something was said of this place already: a reference to nothing isn't missing as well. */
    boolean isReported(String pointer) {
        return reported.contains(pointer);
    }

    void add(String pointer, Staging.Row part) {
        parts.put(pointer, part);
        bad |= part.bad();
    }

    /** Says where in the file an error is: at the part's own line, in the column that shows it. */
    Finding finding(FieldError error, boolean sheet) {
        bad = true;
        String at = error.pointer();
        reported.add(at);
        Staging.Row place = row;
        String field = at;
        for (String prefix = at; !prefix.isEmpty(); prefix = prefix.substring(0, prefix.lastIndexOf('/'))) {
            Staging.Row part = parts.get(prefix);
            if (part != null) {
                place = part;
                field = at.substring(prefix.length());
                break;
            }
        }
        if (sheet) {
            field = SheetColumn.at(kind(), at).map(SheetColumn::header).orElse(at);
        }
        String shown = field.length() <= FIELD ? field : field.substring(0, FIELD);
        return new Finding(place.row().source(), place.row().line(), shown, error.code(), error.args());
    }
}
