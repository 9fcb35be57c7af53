// SPDX-License-Identifier: Apache-2.0
package dev.athanor.query;

import dev.athanor.ast.Raw;
import dev.athanor.ast.RawStatement;

/**
 * A whole query as a text, with bound values and typed rows. An immutable value.
 *
 * <p>It is run after everything pending has been written, in a transaction. Criteria such as soft delete and tenant do not get into the text.
 *
 * @param <R> what a row is read as
 */
public final class RawQuery<R> extends CompiledOnce implements Query<R> {
    private final RawStatement statement;
    private final RawRows<R> projection;

    RawQuery(Raw<?> sql, RawRows<R> projection) {
        this.statement = new RawStatement(sql, null);
        this.projection = projection;
    }

    @Override
    public Projection<R> projection() {
        return projection;
    }

    @Override
    public RawStatement statement() {
        return statement;
    }
}
