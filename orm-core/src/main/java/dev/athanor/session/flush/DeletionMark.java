// SPDX-License-Identifier: Apache-2.0
package dev.athanor.session.flush;

import dev.athanor.ast.Criterion;
import dev.athanor.compile.Dialect;
import dev.athanor.schema.Column;
import dev.athanor.schema.ColumnDefinition;
import dev.athanor.schema.KeyedTable;
import dev.athanor.schema.Stamp;
import java.util.ArrayList;
import java.util.List;

/** What marks a row as deleted: {@code deleted_at = now(), version = version + 1}. The moment is the server's: it is the same for all rows of a transaction, and no two clocks are compared. */
final class DeletionMark {
    private DeletionMark() {}

    /** The assignments; {@code before} stands in front of the columns whose value is asked for. */
    static String of(KeyedTable<?, ?> table, String before, Dialect dialect) {
        List<String> marks = new ArrayList<>();
        for (Column<?, ?> column : table.columns()) {
            ColumnDefinition<?> definition = column.definition();
            String name = dialect.identifier(column.columnName());
            if (definition.criterion() == Criterion.SOFT_DELETE) {
                marks.add(name + (column.type().javaType() == Boolean.class ? " = true" : " = now()"));
            } else if (definition.stamp() == Stamp.UPDATED) {
                marks.add(name + " = now()");
            } else if (definition.version()) {
                marks.add(name + " = " + next(before + name, column));
            }
        }
        return String.join(", ", marks);
    }

    private static String next(String version, Column<?, ?> column) {
        return Number.class.isAssignableFrom(column.type().javaType())
                ? version + " + 1"
                : "greatest(now(), " + version + " + interval '1 microsecond')";
    }
}
