package org.corredor.directory.files;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a column of the spreadsheet shows a record and changes it. What a cell can't say is shown as {@link #BEYOND}, which changes nothing
 * anywhere; and a cell that says what the record says already changes nothing, so that taking a directory out and in again loses nothing.
 */
interface CellForm {
    /** There is something that this column has no words for. */
    String BEYOND = "*";

    /** The cell's text; empty for nothing. */
    String show(ObjectNode record);

    /**
     * Changes the record.
     *
     * @param text without blanks around it; empty to take away
     * @return what is wrong with the text, as a code; null when it is done
     */
    @Nullable
    String change(ObjectNode record, String text);

    /** The words that a cell may have; empty where it isn't one of a list. */
    default List<String> words() {
        return List.of();
    }
}
