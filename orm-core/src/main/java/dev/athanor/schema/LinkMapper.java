// SPDX-License-Identifier: Apache-2.0
package dev.athanor.schema;

import dev.athanor.relation.HandleSource;
import dev.athanor.type.Row;
import java.sql.SQLException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Links by the index of their columns; all of a link is its key. */
record LinkMapper(LinkTable table) implements EntityMapper<Link> {
    @Override
    public Link read(Row row, int first, HandleSource handles) throws SQLException {
        Object[] values = new Object[table.columns().size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = Objects.requireNonNull(table.columns().get(i).type().read(row, first + i), "part of the key");
        }
        return table.keyOf(values);
    }

    @Override
    public Object value(Link link, int column) {
        return table.keyValues(link)[column];
    }

    @Override
    public @Nullable Object handle(Link link, int relation) {
        throw new IndexOutOfBoundsException(relation);
    }

    @Override
    public Link create(@Nullable Object[] values, @Nullable Object[] handles) {
        Object[] parts = new Object[values.length];
        for (int i = 0; i < values.length; i++) {
            parts[i] = Objects.requireNonNull(values[i], "part of the key");
        }
        return table.keyOf(parts);
    }
}
