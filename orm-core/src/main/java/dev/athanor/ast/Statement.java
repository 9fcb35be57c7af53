// SPDX-License-Identifier: Apache-2.0
package dev.athanor.ast;

/** A whole statement. */
public sealed interface Statement
        permits QueryStatement, InsertStatement, UpdateStatement, DeleteStatement, MergeStatement {
    /** Calls the visitor's method for this kind of statement. */
    <R> R accept(StatementVisitor<R> visitor);
}
