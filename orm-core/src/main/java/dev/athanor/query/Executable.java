// SPDX-License-Identifier: Apache-2.0
package dev.athanor.query;

import dev.athanor.ast.Statement;
import dev.athanor.compile.CompiledStatement;
import dev.athanor.compile.Dialect;

/** A statement that can be run: a {@link Query} yields rows, a {@link Mutation} a number of rows. An immutable value, safe to share between threads. */
public sealed interface Executable permits Query, Mutation {
    /**
     * The statement as a tree.
     *
     * @throws dev.athanor.error.StatementBuildException when a part is missing, such as the condition of an update
     */
    Statement statement();

    /** The statement as it is sent; compiled once for each dialect and then kept. */
    CompiledStatement compiled(Dialect dialect);

    /** The statement's text in the given dialect. */
    default String sql(Dialect dialect) {
        return compiled(dialect).sql();
    }
}
