// SPDX-License-Identifier: Apache-2.0
package dev.athanor.ast;

import dev.athanor.error.StatementBuildException;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * {@code name as [materialized] (statement)} in a statement's {@code with}: a statement that is written once and read as a table, maybe several times.
 *
 * <p>Each stands for itself: two are equal only when one was made of the other by {@link #with}.
 */
public final class CommonTableExpression {
    private final String name;
    private final List<SelectItem> items;
    private final boolean recursive;
    private final @Nullable Boolean materialized;
    private final Statement statement;
    private final Object occurrence;

    private CommonTableExpression(
            String name, List<SelectItem> items, @Nullable Boolean materialized, Statement statement) {
        this.name = name;
        this.items = items;
        this.recursive = false;
        this.materialized = materialized;
        this.statement = statement;
        this.occurrence = new Object();
    }

    private CommonTableExpression(CommonTableExpression same, Statement statement) {
        this.name = same.name;
        this.items = same.items;
        this.recursive = same.recursive;
        this.materialized = same.materialized;
        this.statement = statement;
        this.occurrence = same.occurrence;
    }

    private CommonTableExpression(
            String name, List<SelectItem> items, Function<CommonTableExpression, QueryStatement> step) {
        this.name = name;
        this.items = items;
        this.recursive = true;
        this.materialized = null;
        this.occurrence = new Object();
        this.statement = step.apply(this);
        if (!(statement instanceof SetOperation union) || union.operator() != SetOperation.Operator.UNION) {
            throw new StatementBuildException("the recursive query \"" + name
                    + "\" is no union, so that it has no rows to begin with: say self -> first.unionAll(…)");
        }
    }

    /**
     * A query, or a change with what it returns.
     *
     * @param items what the statement yields; empty for a change that returns nothing
     */
    public static CommonTableExpression of(String name, List<SelectItem> items, Statement statement) {
        return new CommonTableExpression(name, List.copyOf(items), null, statement);
    }

    /**
     * A query that reads itself.
     *
     * @param items what its first part selects
     * @param query makes the whole of its own reference
     * @throws StatementBuildException when the whole is no {@code union}
     */
    public static CommonTableExpression recursive(
            String name, List<SelectItem> items, Function<CommonTable, QueryStatement> query) {
        return new CommonTableExpression(
                name, List.copyOf(items), expression -> query.apply(new CommonTable(expression, null)));
    }

    /** The same statement, run once for all who read it or melted into each of them. */
    public CommonTableExpression materialized(boolean once) {
        return new CommonTableExpression(name, items, once, statement);
    }

    /** The same expression with another statement that yields the same items. */
    public CommonTableExpression with(Statement other) {
        return new CommonTableExpression(this, other);
    }

    /** The name, unquoted. */
    public String name() {
        return name;
    }

    /** What its statement yields. */
    public List<SelectItem> items() {
        return items;
    }

    /** Whether it reads itself. */
    public boolean isRecursive() {
        return recursive;
    }

    /** Whether it is {@code materialized} or {@code not materialized}; null where the server decides. */
    public @Nullable Boolean materialized() {
        return materialized;
    }

    /** The statement. */
    public Statement statement() {
        return statement;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CommonTableExpression same && occurrence == same.occurrence;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(occurrence);
    }
}
