// SPDX-License-Identifier: Apache-2.0
package dev.athanor.ast;

import java.util.Set;

/** A whole statement. */
public sealed interface Statement
        permits QueryStatement, InsertStatement, UpdateStatement, DeleteStatement, MergeStatement, RawStatement {
    /** Calls the visitor's method for this kind of statement. */
    <R> R accept(StatementVisitor<R> visitor);

    /** The criteria of entities that apply neither to this statement nor to what stands in it; empty unless someone asked for that. */
    default Set<Criterion> without() {
        return Set.of();
    }
}
