// SPDX-License-Identifier: Apache-2.0
package dev.athanor.schema;

import dev.athanor.ast.TableSource;
import dev.athanor.relation.Target;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table whose rows have a primary key.
 *
 * @param <E> the entity
 * @param <K> the type of the key: the component's own, boxed, or the generated {@code Key} record of a composite key
 */
public abstract class KeyedTable<E, K> extends Table<E> implements Target<E, K> {
    /** A table under the given name, alias or path. */
    protected KeyedTable(Class<E> entity, TableSource source) {
        super(entity, source);
    }

    @Override
    public abstract KeyedTable<E, K> as(String alias);

    @Override
    public abstract KeyedTable<E, K> excluded();

    /** The key's columns, in the order of the record's components. */
    public abstract List<Column<E, ?>> keyColumns();

    @Override
    public final List<String> keyColumnNames() {
        return keyColumns().stream().map(Column::columnName).toList();
    }

    /** The key made of the values of its columns, in their order; no value is null. */
    public abstract K keyOf(Object[] values);

    /** The values of a key's columns, in their order. */
    public abstract Object[] keyValues(K key);

    @Override
    public abstract @Nullable K keyOf(E record);

    /** The values of a key whose type only the caller's own bookkeeping knows. */
    @SuppressWarnings("unchecked") // callers take the key from this table's own methods
    public final Object[] valuesOfKey(Object key) {
        return keyValues((K) key);
    }

    /** The column that counts a row's versions; null without one. */
    public final @Nullable Column<E, ?> versionColumn() {
        for (Column<E, ?> column : columns()) {
            if (column.definition().version()) {
                return column;
            }
        }
        return null;
    }
}
