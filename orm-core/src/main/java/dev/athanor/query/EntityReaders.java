// SPDX-License-Identifier: Apache-2.0
package dev.athanor.query;

import dev.athanor.schema.Table;
import org.jspecify.annotations.Nullable;

/** Makes the readers of entities for one result; a session's readers give out the entities it knows already. */
@FunctionalInterface
public interface EntityReaders {
    /** A reader of the entity whose columns begin at the index {@code first} of the row, counted from 1; null where an outer join found no row. */
    <E> RowReader<@Nullable E> entity(Table<E> table, int first);
}
