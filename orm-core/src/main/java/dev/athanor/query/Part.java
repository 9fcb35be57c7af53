// SPDX-License-Identifier: Apache-2.0
package dev.athanor.query;

import dev.athanor.ast.DerivedTable;
import dev.athanor.ast.Expression;
import dev.athanor.ast.Selectable;
import dev.athanor.error.StatementBuildException;
import dev.athanor.schema.Table;
import java.util.List;

/**
 * One value of a row that may stand behind others: in one column, or in several side by side.
 *
 * @param <T> what it is read as
 */
sealed interface Part<T> extends Projection<T> permits Assembled, EntityProjection {
    static <T> Part<T> of(Selectable<T> selected) {
        if (selected instanceof Part<T> part) {
            return part;
        }
        if (selected instanceof Table<T> table) {
            return new EntityProjection<>(table);
        }
        if (selected instanceof Expression<T> expression) {
            return new ValueProjection<>(expression);
        }
        throw new StatementBuildException(
                "a projection of your own stands for a whole row: nest those that into(…) and asList(…) make");
    }

    /** The queries that are joined for the lists in it. */
    default List<DerivedTable> lists() {
        return List.of();
    }

    /** The reader of this value, whose columns begin at the index {@code first} of the row, counted from 1. */
    RowReader<T> reader(EntityReaders entities, int first);

    @Override
    default RowReader<T> reader(EntityReaders entities) {
        return reader(entities, 1);
    }
}
