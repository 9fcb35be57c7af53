// SPDX-License-Identifier: Apache-2.0
package dev.athanor.query;

import dev.athanor.ast.Statement;
import dev.athanor.compile.CompiledStatement;
import dev.athanor.compile.Dialect;
import dev.athanor.criteria.Criteria;
import dev.athanor.type.JsonCodec;

/** A statement that can be run: a {@link Query} yields rows, a {@link Mutation} a number of rows. An immutable value, safe to share between threads. */
public sealed interface Executable permits Query, Mutation {
    /**
     * The statement as a tree.
     *
     * @throws dev.athanor.error.StatementBuildException when a part is missing, such as the condition of an update
     */
    Statement statement();

    /** The statement as it is sent under criteria; compiled once for each dialect and kind of criteria, and then kept. */
    CompiledStatement compiled(Dialect dialect, Criteria criteria);

    /** The statement as it is written, without the criteria of its entities. */
    default CompiledStatement compiled(Dialect dialect) {
        return compiled(dialect, Criteria.NONE);
    }

    /** The statement's text in the given dialect, as it is written: what sessions add for soft delete and tenants does not stand in it. */
    default String sql(Dialect dialect) {
        return compiled(dialect).sql();
    }

    /** The same text with its values in it, for people and for psql, never for sending: see {@link CompiledStatement#literal}. */
    default String literal(Dialect dialect, JsonCodec json) {
        return compiled(dialect).literal(json);
    }

    /** The same text on several lines, for people: each clause on its own, queries in parentheses indented. */
    default String formatted(Dialect dialect) {
        return compiled(dialect).formatted();
    }
}
