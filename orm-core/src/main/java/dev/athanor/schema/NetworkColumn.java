// SPDX-License-Identifier: Apache-2.0
package dev.athanor.schema;

import dev.athanor.ast.NetworkExpression;

/**
 * A column of addresses or networks.
 *
 * @param <E> the entity
 * @param <T> {@code InetAddress}, {@code Inet} or {@code Cidr}
 */
public final class NetworkColumn<E, T> extends Column<E, T> implements NetworkExpression<T> {
    NetworkColumn(Table<E> table, ColumnDefinition<T> definition) {
        super(table, definition);
    }
}
