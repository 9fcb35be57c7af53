// SPDX-License-Identifier: Apache-2.0
package dev.athanor.ast;

import dev.athanor.error.StatementBuildException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;

/**
 * All that occurs in a statement or an expression, found without recursion, so that a tree of any depth is refused instead of overflowing the stack.
 *
 * <p>PostgreSQL answers deep trees with errors that say little, and deeply nested queries with seconds of planning.
 */
public final class Walk {
    /** How deeply expressions and queries may be nested in one another. */
    public static final int MOST_LEVELS = 500;

    private final Deque<Step> open = new ArrayDeque<>();
    private final boolean entersQueries;
    private final List<Source> sources = new ArrayList<>();
    private final List<ColumnReference<?>> columns = new ArrayList<>();
    private final List<String> functions = new ArrayList<>();
    private final List<Window> windows = new ArrayList<>();
    private final List<SelectStatement> queries = new ArrayList<>();
    private boolean aggregates;

    private record Step(Object node, int level) {}

    private Walk(boolean entersQueries) {
        this.entersQueries = entersQueries;
    }

    /**
     * A walk through a whole statement, subqueries included.
     *
     * @throws StatementBuildException when it is nested more deeply than {@link #MOST_LEVELS}
     */
    public static Walk through(Statement statement) {
        return new Walk(true).from(statement);
    }

    /**
     * A walk through one query without its subqueries; those are listed only.
     *
     * @throws StatementBuildException when it is nested more deeply than {@link #MOST_LEVELS}
     */
    public static Walk within(SelectStatement query) {
        return new Walk(false).from(query);
    }

    /**
     * A walk through expressions and the subqueries in them.
     *
     * @throws StatementBuildException when they are nested more deeply than {@link #MOST_LEVELS}
     */
    public static Walk through(List<? extends Expression<?>> expressions) {
        return new Walk(true).from(expressions);
    }

    /**
     * A walk through expressions without the subqueries in them; those are listed only.
     *
     * @throws StatementBuildException when they are nested more deeply than {@link #MOST_LEVELS}
     */
    public static Walk within(List<? extends Expression<?>> expressions) {
        return new Walk(false).from(expressions);
    }

    private Walk from(Statement statement) {
        statement.accept(new Parts(this, 0));
        return exhausted();
    }

    private Walk from(List<? extends Expression<?>> expressions) {
        expressions.forEach(expression -> enter(expression, 0));
        return exhausted();
    }

    private Walk exhausted() {
        while (!open.isEmpty()) {
            Step step = open.remove();
            Parts parts = new Parts(this, step.level + 1);
            if (step.node instanceof Expression<?> expression) {
                expression.accept(parts);
            } else {
                parts.visitSelect((SelectStatement) step.node);
            }
        }
        return this;
    }

    void enter(Object node, int level) {
        if (level > MOST_LEVELS) {
            throw new StatementBuildException(
                    "the statement is nested more than " + MOST_LEVELS + " levels deep: join conditions by and(…) and"
                            + " or(…) with all of them at once, and compute"
                            + " long expressions in steps");
        }
        open.add(new Step(node, level));
    }

    void query(SelectStatement query, int level) {
        queries.add(query);
        if (entersQueries) {
            enter(query, level);
        }
    }

    void source(Source source) {
        sources.add(source);
    }

    void column(ColumnReference<?> column) {
        columns.add(column);
    }

    void function(String name) {
        functions.add(name);
    }

    void window(Window window) {
        windows.add(window);
    }

    void aggregate() {
        aggregates = true;
    }

    /** The tables and derived tables in {@code from}, and the tables written to. */
    public List<Source> sources() {
        return Collections.unmodifiableList(sources);
    }

    /** The columns, each as often as it occurs. */
    public List<ColumnReference<?>> columns() {
        return Collections.unmodifiableList(columns);
    }

    /** The names of the functions and aggregates, each as often as it is called. */
    public List<String> functions() {
        return Collections.unmodifiableList(functions);
    }

    /** The windows of window functions, each as often as it occurs. */
    public List<Window> windows() {
        return Collections.unmodifiableList(windows);
    }

    /** The queries inside: derived tables and subqueries. */
    public List<SelectStatement> queries() {
        return Collections.unmodifiableList(queries);
    }

    /** Whether there is an aggregate. */
    public boolean hasAggregates() {
        return aggregates;
    }
}
