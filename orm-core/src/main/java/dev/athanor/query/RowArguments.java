// SPDX-License-Identifier: Apache-2.0
package dev.athanor.query;

import dev.athanor.ast.Selectable;
import dev.athanor.type.Row;
import java.sql.SQLException;
import java.util.List;

/** What stands in a row as the arguments of a constructor, each with its reader; positions count from 1. */
record RowArguments(Row row, List<RowReader<?>> readers) {
    /** The argument at a position; null for NULL, and the constructor decides whether it takes it. */
    @SuppressWarnings({"unchecked", "unused"}) // the reader was made for this argument, which says its type
    <T> T at(int position, Selectable<T> argument) throws SQLException {
        return (T) readers.get(position - 1).read(row);
    }

    boolean isNull(int position) throws SQLException {
        return readers.get(position - 1).read(row) == null;
    }
}
