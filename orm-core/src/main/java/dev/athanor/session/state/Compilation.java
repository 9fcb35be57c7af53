// SPDX-License-Identifier: Apache-2.0
package dev.athanor.session.state;

import dev.athanor.ast.Criterion;
import dev.athanor.ast.Statement;
import dev.athanor.compile.CompiledStatement;
import dev.athanor.compile.Dialect;
import dev.athanor.criteria.Criteria;
import dev.athanor.criteria.TextCache;
import dev.athanor.query.Executable;
import dev.athanor.schema.KeyedTable;
import java.util.Set;
import java.util.function.Supplier;

/** How a session's statements become text: in its dialect, and under its criteria. */
public record Compilation(Dialect dialect, Criteria criteria, KeyLookups lookups) {
    /** A statement that a program wrote; its text is kept with it. */
    public CompiledStatement of(Executable statement) {
        return statement.compiled(dialect, criteria);
    }

    /** A statement that the session makes of what a program wrote, and whose text is kept. */
    public CompiledStatement of(TextCache text, Supplier<? extends Statement> tree) {
        return text.of(tree, dialect, criteria);
    }

    /** A statement that the session made; it is compiled anew each time. */
    public CompiledStatement of(Statement statement) {
        return criteria.compile(statement, dialect);
    }

    /** {@code select … where key = ?} for one key; its text is kept for all sessions. */
    public CompiledStatement byKey(KeyedTable<?, ?> table, Object key) {
        return lookups.of(table, key, dialect, criteria);
    }

    /** The same without some of the criteria. */
    public Compilation without(Set<Criterion> exempt) {
        return exempt.isEmpty() ? this : new Compilation(dialect, criteria.without(exempt), lookups);
    }
}
