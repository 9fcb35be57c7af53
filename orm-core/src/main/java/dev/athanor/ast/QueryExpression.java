// SPDX-License-Identifier: Apache-2.0
package dev.athanor.ast;

import dev.athanor.type.SqlType;

/**
 * A query of one column, for use inside another statement.
 *
 * @param <T> the Java type of the column
 */
public interface QueryExpression<T> {
    /** The query as a tree. */
    QueryStatement statement();

    /** The type of its first column. */
    @SuppressWarnings("unchecked") // T is the Java type of the first column by construction
    default SqlType<T> columnType() {
        return (SqlType<T>) statement().items().get(0).expression().type();
    }
}
