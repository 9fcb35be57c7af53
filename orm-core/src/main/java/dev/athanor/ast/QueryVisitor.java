// SPDX-License-Identifier: Apache-2.0
package dev.athanor.ast;

/**
 * One method for each kind of query.
 *
 * @param <R> what a visit yields
 */
public interface QueryVisitor<R> {
    /** A query of tables. */
    R visitSelect(SelectStatement select);

    /** A union, intersection or difference of queries. */
    R visitSetOperation(SetOperation operation);

    /** Rows that stand in the statement. */
    R visitValues(ValuesStatement values);
}
