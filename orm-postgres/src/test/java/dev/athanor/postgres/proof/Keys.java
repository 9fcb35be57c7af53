// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.proof;

import dev.athanor.ast.Condition;
import dev.athanor.schema.Column;
import dev.athanor.schema.KeyedTable;

/** Conditions on keys of any form. */
final class Keys {
    private Keys() {}

    /** All columns of the key have these values. */
    static Condition condition(KeyedTable<?, ?> table, Object key) {
        Object[] values = table.valuesOfKey(key);
        Condition all = equal(table.keyColumns().get(0), values[0]);
        for (int i = 1; i < values.length; i++) {
            all = all.and(equal(table.keyColumns().get(i), values[i]));
        }
        return all;
    }

    @SuppressWarnings("unchecked") // a key holds values of its columns
    private static <T> Condition equal(Column<?, T> column, Object value) {
        return column.eq((T) value);
    }
}
