// SPDX-License-Identifier: Apache-2.0
package dev.athanor.schema;

import dev.athanor.relation.HandleSource;
import dev.athanor.type.Row;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * Turns rows into entities and entities into column values, by index; the processor generates one for each entity.
 *
 * <p>Columns and relations are counted from 0 in the order in which the table lists them.
 *
 * @param <E> the entity
 */
public interface EntityMapper<E> {
    /**
     * Reads an entity whose columns begin at the index {@code first} of the row (JDBC counts from 1).
     *
     * @throws SQLException when the driver cannot read a column as its type
     */
    E read(Row row, int first, HandleSource handles) throws SQLException;

    /** The value of one column; for a foreign key the key its handle refers to, null where that key is not made yet. */
    @Nullable
    Object value(E entity, int column);

    /** The handle of one relation, a {@code ToOne} or a {@code ToMany}; null for an optional to-one without a target. */
    @Nullable
    Object handle(E entity, int relation);

    /** An entity of column values and handles; the values of foreign key columns are ignored, their handles count. */
    E create(@Nullable Object[] values, @Nullable Object[] handles);
}
