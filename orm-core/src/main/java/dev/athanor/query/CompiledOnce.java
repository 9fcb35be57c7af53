// SPDX-License-Identifier: Apache-2.0
package dev.athanor.query;

import dev.athanor.ast.Statement;
import dev.athanor.compile.CompiledStatement;
import dev.athanor.compile.Dialect;
import dev.athanor.criteria.Criteria;
import dev.athanor.criteria.TextCache;

/** A statement that keeps its text. */
abstract class CompiledOnce {
    private final TextCache text;

    CompiledOnce() {
        this(new TextCache());
    }

    CompiledOnce(TextCache text) {
        this.text = text;
    }

    /** The statement as a tree: {@link Executable#statement}. */
    public abstract Statement statement();

    /** The statement as it is sent under criteria: {@link Executable#compiled(Dialect, Criteria)}. */
    public final CompiledStatement compiled(Dialect dialect, Criteria criteria) {
        return text.of(this::statement, dialect, criteria);
    }

    /** The cache for a copy that is filled for one run. */
    final TextCache textOfFilled() {
        return text.ofFilled();
    }

    /** The text in the generic dialect, without values. */
    @Override
    public final String toString() {
        return compiled(Dialect.GENERIC, Criteria.NONE).sql();
    }
}
