// SPDX-License-Identifier: Apache-2.0
package dev.athanor.ast;

import java.util.List;

/** A statement that yields rows and changes nothing by itself, so that it can stand inside another one. */
public sealed interface QueryStatement extends Statement permits SelectStatement, SetOperation, ValuesStatement {
    /** The columns of its rows; of a set operation those of its first query. */
    List<SelectItem> items();

    /** The same query with each column called as the given items call it. */
    QueryStatement withItems(List<SelectItem> newItems);

    /** The same query with further columns at its end, which hold the same values in each row. */
    QueryStatement withConstants(List<Parameter<?>> constants);

    /** Calls the visitor's method for this kind of query. */
    <R> R accept(QueryVisitor<R> visitor);

    @Override
    default <R> R accept(StatementVisitor<R> visitor) {
        return accept((QueryVisitor<R>) visitor);
    }
}
