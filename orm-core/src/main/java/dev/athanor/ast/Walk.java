// SPDX-License-Identifier: Apache-2.0
package dev.athanor.ast;

import dev.athanor.error.StatementBuildException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** All that occurs in a statement or an expression, and how deeply it is nested; found without recursion, so that no tree overflows the stack. */
public final class Walk {
    /** How many parts a statement may have; an expression that is an operand of itself again and again, {@code a = a.plus(a)}, soon has more than fit into memory. */
    private static final int MOST_PARTS = 1_000_000;

    /** What was met, level by level; what is not looked into yet stands at the end. */
    private final List<Object> met = new ArrayList<>();

    /** How deep what is looked into is nested. */
    private int level;

    private final Reach reach;
    private final List<Source> sources = new ArrayList<>();
    private final List<ColumnReference<?>> columns = new ArrayList<>();
    private final List<Source> columnSources = new ArrayList<>();
    private List<TableReference> targets = List.of();
    private List<String> functions = List.of();
    private List<Window> windows = List.of();
    private List<QueryStatement> queries = List.of();
    private Set<CommonTableExpression> commonTables = Set.of();
    private final @Nullable Predicate<Expression<?>> passedBy;
    private boolean paths;
    private boolean aggregates;
    private boolean parameters;
    private boolean raw;
    private boolean locks;

    /** The statement that was walked through; null for expressions. */
    private @Nullable Statement root;

    /** How far a walk goes. */
    private enum Reach {
        /** Subqueries and common tables are listed only. */
        WITHIN,
        /** Into subqueries; common tables, which see nothing around them, are listed only. */
        PART,
        /** Everywhere. */
        WHOLE
    }

    private Walk(Reach reach) {
        this(reach, null);
    }

    private Walk(Reach reach, @Nullable Predicate<Expression<?>> passedBy) {
        this.reach = reach;
        this.passedBy = passedBy;
    }

    /**
     * A walk through a whole statement, subqueries and common tables included.
     *
     * @throws StatementBuildException when there are more than a million parts
     */
    public static Walk through(Statement statement) {
        return new Walk(Reach.WHOLE).from(statement);
    }

    /**
     * A walk through a statement and its subqueries, which see it; the common tables, which do not, are listed only.
     *
     * @throws StatementBuildException when there are more than a million parts
     */
    public static Walk part(Statement statement) {
        return new Walk(Reach.PART).from(statement);
    }

    /**
     * A walk through one statement without its subqueries; those are listed only.
     *
     * @throws StatementBuildException when there are more than a million parts
     */
    public static Walk within(Statement statement) {
        return new Walk(Reach.WITHIN).from(statement);
    }

    /** A walk through one statement without its subqueries, as {@link #within(Statement)} makes it: this one, if it is that. */
    public Walk asWithin(Statement statement) {
        return statement == root && queries.isEmpty() && commonTables.isEmpty() ? this : within(statement);
    }

    /**
     * A walk through expressions without the subqueries in them; those are listed only.
     *
     * @throws StatementBuildException when there are more than a million parts
     */
    public static Walk within(List<? extends Expression<?>> expressions) {
        return new Walk(Reach.WITHIN).from(expressions);
    }

    /**
     * A walk through expressions without the subqueries in them, and without those that are passed by, which is asked of the nodes themselves.
     *
     * @throws StatementBuildException when there are more than a million parts
     */
    public static Walk within(List<? extends Expression<?>> expressions, Predicate<Expression<?>> passedBy) {
        return new Walk(Reach.WITHIN, passedBy).from(expressions);
    }

    private Walk from(Statement statement) {
        root = statement;
        Parts parts = new Parts(this);
        statement.accept(parts);
        return exhausted(parts);
    }

    private Walk from(List<? extends Expression<?>> expressions) {
        for (Expression<?> expression : expressions) {
            enter(expression);
        }
        return exhausted(new Parts(this));
    }

    private Walk exhausted(Parts parts) {
        int next = 0;
        while (next < met.size()) {
            level++;
            for (int end = met.size(); next < end; next++) {
                look(met.get(next), parts);
            }
        }
        return this;
    }

    private static void look(Object node, Parts parts) {
        if (node instanceof Expression<?> expression) {
            expression.accept(parts);
        } else if (node instanceof GroupingSets sets) {
            sets.elements().forEach(parts::grouping);
        } else {
            ((Statement) node).accept(parts);
        }
    }

    void enter(Object node) {
        if (met.size() == MOST_PARTS) {
            throw new StatementBuildException("the statement has more than " + MOST_PARTS
                    + " parts: pass many values as one list to in(…), and compute what is used again and again in a"
                    + " query of its own, with(name, query)");
        }
        if (!(node instanceof Expression<?> expression)) {
            met.add(node);
            return;
        }
        Expression<?> part = Node.of(expression);
        if (passes(part)) {
            return;
        }
        if (part instanceof Parameter<?>) {
            parameter();
        } else if (part instanceof ColumnReference<?> column) {
            column(column);
        } else {
            met.add(part);
        }
    }

    /** Whether a node is passed by. */
    boolean passes(Expression<?> node) {
        return passedBy != null && passedBy.test(node);
    }

    void query(QueryStatement query) {
        queries = with(query, queries);
        if (reach != Reach.WITHIN) {
            enter(query);
        }
    }

    /** Each is entered once, for a recursive one reads itself. */
    void common(CommonTableExpression expression) {
        if (commonTables.isEmpty()) {
            commonTables = new LinkedHashSet<>();
        }
        if (commonTables.add(expression) && reach == Reach.WHOLE) {
            enter(expression.statement());
        }
    }

    void target(TableReference table) {
        sources.add(table);
        targets = with(table, targets);
    }

    void source(Source source) {
        sources.add(source);
    }

    void column(ColumnReference<?> column) {
        columns.add(column);
        Source source = column.source();
        if (!isAmongTheLast(source)) {
            columnSources.add(source);
            paths |= TableSource.pathTo(source) != null;
        }
    }

    private boolean isAmongTheLast(Source source) {
        int last = columnSources.size();
        for (int i = last - 1; i >= 0 && i >= last - 8; i--) {
            if (columnSources.get(i) == source) {
                return true;
            }
        }
        return false;
    }

    void function(String name) {
        functions = with(name, functions);
    }

    void window(Window window) {
        windows = with(window, windows);
    }

    void parameter() {
        parameters = true;
    }

    void raw() {
        raw = true;
    }

    void lock() {
        locks = true;
    }

    void aggregate() {
        aggregates = true;
    }

    /** Most statements have none of what is kept so. */
    private static <T> List<T> with(T element, List<T> elements) {
        List<T> longer = elements.isEmpty() ? new ArrayList<>() : elements;
        longer.add(element);
        return longer;
    }

    /** The expressions that consist of others, each behind those it is a part of. */
    public List<Expression<?>> compounds() {
        List<Expression<?>> compounds = new ArrayList<>();
        for (Object part : met) {
            if (part instanceof Expression<?> compound) {
                compounds.add(compound);
            }
        }
        return compounds;
    }

    /** How many expressions and queries stand in one another; a chain of one operator, {@code a + b + c}, is one level however long it is. */
    public int levels() {
        return level;
    }

    /** What stands in {@code from}, and the tables written to. */
    public List<Source> sources() {
        return Collections.unmodifiableList(sources);
    }

    /** The columns, each as often as it occurs. */
    public List<ColumnReference<?>> columns() {
        return Collections.unmodifiableList(columns);
    }

    /** What the columns belong to, in their order; of columns near to each other each only once. */
    public List<Source> columnSources() {
        return Collections.unmodifiableList(columnSources);
    }

    /** The names of the functions and aggregates, each as often as it is called. */
    public List<String> functions() {
        return Collections.unmodifiableList(functions);
    }

    /** The windows of window functions, each as often as it occurs. */
    public List<Window> windows() {
        return Collections.unmodifiableList(windows);
    }

    /** The queries inside: derived tables, subqueries, and the members of set operations. */
    public List<QueryStatement> queries() {
        return Collections.unmodifiableList(queries);
    }

    /** The common table expressions that are read or named, each once. */
    public List<CommonTableExpression> commonTables() {
        return commonTables.isEmpty() ? List.of() : List.copyOf(commonTables);
    }

    /** The tables written to. */
    public List<TableReference> targets() {
        return Collections.unmodifiableList(targets);
    }

    /** Whether a column belongs to a table that is reached by a to-one path. */
    public boolean hasPaths() {
        return paths;
    }

    /** Whether a value is bound. */
    public boolean hasParameters() {
        return parameters;
    }

    /** Whether there is a piece of SQL of which nothing is known. */
    public boolean hasRaw() {
        return raw;
    }

    /** Whether a query locks rows. */
    public boolean hasLocks() {
        return locks;
    }

    /** Whether there is an aggregate. */
    public boolean hasAggregates() {
        return aggregates;
    }
}
