// SPDX-License-Identifier: Apache-2.0
package dev.athanor.ast;

import dev.athanor.error.StatementBuildException;
import dev.athanor.type.SqlType;

/** A column of rows that the statement makes itself. */
record SourceColumn<T>(Source source, String columnName, SqlType<T> type) implements ColumnReference<T> {
    static StatementBuildException unknown(String alias, ColumnName<?> column) {
        return new StatementBuildException("\"" + alias + "\" has no column " + column.name()
                + ": ask for one of the columns it was declared with");
    }
}
