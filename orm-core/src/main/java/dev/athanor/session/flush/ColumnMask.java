// SPDX-License-Identifier: Apache-2.0
package dev.athanor.session.flush;

import dev.athanor.compile.RowArrays;
import dev.athanor.schema.Column;
import dev.athanor.type.SqlTypes;
import java.util.List;

/**
 * Says for each row which columns it writes, as the bits of numbers that travel with it: {@code locked.mask_0 & 4 <> 0}.
 *
 * @param <E> the entity
 */
final class ColumnMask<E> {
    /** A {@code bigint} has more, but its highest bit is its sign. */
    private static final int BITS = 62;

    private final List<Column<E, ?>> columns;

    ColumnMask(List<Column<E, ?>> columns) {
        this.columns = columns;
    }

    void addTo(RowArrays<RowChange<E>> rows) {
        for (int first = 0; first < columns.size(); first += BITS) {
            int from = first;
            rows.add(SqlTypes.BIGINT, name(from), row -> bits(row, from));
        }
    }

    private long bits(RowChange<E> row, int from) {
        long bits = 0;
        for (Column<E, ?> column : row.columns()) {
            int bit = columns.indexOf(column) - from;
            if (bit >= 0 && bit < BITS) {
                bits |= 1L << bit;
            }
        }
        return bits;
    }

    /** The condition under which a row writes the column. */
    String test(Column<E, ?> column) {
        int index = columns.indexOf(column);
        return "locked." + name(index) + " & " + (1L << (index % BITS)) + " <> 0";
    }

    private static String name(int index) {
        return "mask_" + index / BITS;
    }
}
