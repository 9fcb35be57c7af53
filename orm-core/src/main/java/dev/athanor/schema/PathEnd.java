// SPDX-License-Identifier: Apache-2.0
package dev.athanor.schema;

import dev.athanor.ast.ColumnReference;
import dev.athanor.ast.Source;
import dev.athanor.ast.TableReference;
import dev.athanor.ast.TableSource;
import dev.athanor.type.SqlType;

/**
 * The table at the end of a to-one path that no generated method leads along; it joins by itself as well.
 *
 * @param table the table, as it stands by itself
 * @param source the table, as it is reached
 */
public record PathEnd(KeyedTable<?, ?> table, TableSource source) implements TableReference {
    /** A column of the table, as it is reached. */
    public <T> ColumnReference<T> column(Column<?, T> column) {
        return new Reached<>(this, column.columnName(), column.type());
    }

    private record Reached<T>(Source source, String columnName, SqlType<T> type) implements ColumnReference<T> {}
}
