package org.corredor.directory.imports;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A record or part as a file has it, before anything is known about it.
 *
 * @param kind HSDS's name of what it is
 * @param ref its id in the source; null for a part without one
 * @param ownerKind of a part, what it belongs to; null where the source doesn't say
 * @param ownerRef of a part, the id of that in the source; null for a record
 * @param nested whether it was found inside another record: then one that stands on its own wins
 * @param data its own properties; of a spreadsheet {@code {"cells": [[column, text]]}}, in the order of its columns
 * @param findings what is wrong already
 */
record StagedRow(
        String kind,
        @Nullable String ref,
        @Nullable String ownerKind,
        @Nullable String ownerRef,
        boolean nested,
        String source,
        int line,
        ObjectNode data,
        List<Finding> findings) {
    /** The member under which a spreadsheet's cells stand. */
    static final String CELLS = "cells";
}
