// SPDX-License-Identifier: Apache-2.0
package dev.athanor.query;

import dev.athanor.ast.ColumnReference;
import dev.athanor.ast.Comparison;
import dev.athanor.ast.Condition;
import dev.athanor.ast.DerivedTable;
import dev.athanor.ast.Expression;
import dev.athanor.ast.FromItem;
import dev.athanor.ast.Join;
import dev.athanor.ast.Literal;
import dev.athanor.ast.Logical;
import dev.athanor.ast.Node;
import dev.athanor.ast.Parameter;
import dev.athanor.ast.SelectStatement;
import dev.athanor.ast.SelectedSource;
import dev.athanor.ast.Source;
import dev.athanor.ast.TableSource;
import dev.athanor.error.StatementBuildException;
import dev.athanor.schema.Column;
import dev.athanor.schema.KeyedTable;
import dev.athanor.schema.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whether the order of a query can be the same for two of its rows.
 *
 * <p>A table's row is known when a key of it is: a primary key or a unique one without nulls, or to which nulls are
 * not distinct, of which each column is in the order, is equal to a value, or
 * is equal to a column of a row that is known already. The order is unique when the rows of all tables are known. The row of a derived table is known when the
 * columns that are tell apart what its query yields.
 */
final class UniqueOrder {
    private final Set<Object> known = new HashSet<>();
    private final Set<ColumnReference<?>> fixed = new HashSet<>();
    private final List<Equality> equalities = new ArrayList<>();
    private final List<Source> sources = new ArrayList<>();

    /** A column is as the other says where that one's row is known; null for a value. */
    private record Equality(
            ColumnReference<?> column, @Nullable ColumnReference<?> other) {}

    private UniqueOrder(SelectStatement query, List<Expression<?>> order) {
        for (Expression<?> term : order) {
            ColumnReference<?> column = columnOfARow(Node.of(term));
            if (column != null) {
                fixed.add(column);
            }
        }
        query.from().forEach(this::add);
        terms(query.where()).forEach(term -> addBoth(term));
        deduce();
    }

    /** Refuses an order that two rows may share, and says what would tell them apart. */
    static void check(SelectStatement query) {
        List<Expression<?>> terms = new ArrayList<>();
        query.orderBy().forEach(ordering -> terms.add(ordering.expression()));
        UniqueOrder order = new UniqueOrder(query, terms);
        order.sources.stream()
                .filter(source -> !order.isKnown(source))
                .findFirst()
                .ifPresent(source -> {
                    throw new StatementBuildException(ambiguity(source));
                });
    }

    /** Whether no two rows of a query without groups have the same in all the given expressions. */
    static boolean isUnique(SelectStatement query, List<Expression<?>> expressions) {
        UniqueOrder order = new UniqueOrder(query, expressions);
        return order.sources.stream().allMatch(order::isKnown);
    }

    private static String ambiguity(Source source) {
        String reason = "pages by cursor need an order that no two rows share, or rows would be left out: ";
        if (source.asTable() instanceof KeyedTable<?, ?> table) {
            String keys = table.keyColumns().stream().map(Column::property).collect(Collectors.joining(", "));
            return reason + "let orderBy(…) end with " + keys;
        }
        return reason
                + (source instanceof SelectedSource selected
                        ? "let orderBy(…) end with columns of \"" + selected.alias()
                                + "\" that are a key there, its groups, or all it selects distinctly; or page it by"
                                + " PageRequest instead"
                        : "what the query selects from has no key that is known, so page it by PageRequest instead");
    }

    private void add(FromItem item) {
        FromItem left = item;
        while (left instanceof Join join) {
            if (!isOneRow(join.right())) {
                sources.add(join.right());
            }
            if (join.kind() == Join.Kind.INNER) {
                terms(join.on()).forEach(this::addBoth);
            } else if (join.kind() == Join.Kind.LEFT) {
                terms(join.on()).forEach(term -> addOptional(term, join.right()));
            }
            left = join.left();
        }
        sources.add((Source) left);
    }

    /** A list in a row is one row of arrays. */
    private static boolean isOneRow(Source source) {
        return source instanceof DerivedTable derived
                && derived.query() instanceof SelectStatement query
                && SelectedRows.isOneRow(query);
    }

    private static Stream<Comparison> terms(@Nullable Condition condition) {
        if (condition == null) {
            return Stream.empty();
        }
        if (Node.of(condition) instanceof Logical logical && logical.operator() == Logical.Operator.AND) {
            return logical.terms().stream().flatMap(UniqueOrder::terms);
        }
        return Node.of(condition) instanceof Comparison comparison && comparison.operator() == Comparison.Operator.EQUAL
                ? Stream.of(comparison)
                : Stream.empty();
    }

    private void addBoth(Comparison comparison) {
        add(Node.of(comparison.left()), Node.of(comparison.right()));
        add(Node.of(comparison.right()), Node.of(comparison.left()));
    }

    /** A left join says nothing of the rows on its left. */
    private void addOptional(Comparison comparison, Source right) {
        Object one = Node.of(comparison.left());
        Object other = Node.of(comparison.right());
        if (isOf(columnOfARow(one), right)) {
            add(one, other);
        } else if (isOf(columnOfARow(other), right)) {
            add(other, one);
        }
    }

    /** A column of a table or of a query in {@code from}; null for all else, also for a column at the end of a to-one path. */
    private static @Nullable ColumnReference<?> columnOfARow(Object node) {
        return node instanceof ColumnReference<?> column
                        && (column instanceof Column<?, ?> || column.source() instanceof SelectedSource)
                ? column
                : null;
    }

    private static boolean isOf(@Nullable ColumnReference<?> column, Source source) {
        return column != null && TableSource.occurrence(column.source()).equals(TableSource.occurrence(source));
    }

    private void add(Object one, Object other) {
        ColumnReference<?> column = columnOfARow(one);
        if (column != null) {
            if (other instanceof ColumnReference<?> reference) {
                equalities.add(new Equality(column, reference));
            } else if (other instanceof Parameter<?> || other instanceof Literal<?>) {
                equalities.add(new Equality(column, null));
            }
        }
    }

    /** Each round needs one more table to be known, so there are no more rounds than tables. */
    private void deduce() {
        boolean more = true;
        while (more) {
            equalities.stream()
                    .filter(equality -> equality.other == null || isFixed(equality.other))
                    .forEach(equality -> fixed.add(equality.column));
            more = false;
            for (Source source : sources) {
                if (!isKnown(source) && isKeyFixed(source)) {
                    more |= known.add(TableSource.occurrence(source));
                }
            }
        }
    }

    /** A column at the end of a to-one path is of the row that the path begins with. */
    private boolean isFixed(ColumnReference<?> column) {
        return fixed.contains(column) || isKnown(TableSource.rootOf(column.source()));
    }

    private boolean isKnown(Source source) {
        return known.contains(TableSource.occurrence(source));
    }

    private boolean isKeyFixed(Source source) {
        if (source instanceof SelectedSource selected) {
            return SelectedRows.areToldApart(selected, fixed);
        }
        if (!(source.asTable() instanceof Table<?> table)) {
            return false;
        }
        boolean byKey = table instanceof KeyedTable<?, ?> keyed && fixed.containsAll(keyed.keyColumns());
        return byKey
                || table.columns().stream()
                        .anyMatch(column -> column.definition().unique() && isFixed(column, false))
                || table.constraints().uniques().stream()
                        .anyMatch(unique -> areFixed(table, unique.columns(), unique.nullsNotDistinct()))
                || table.constraints().indexes().stream()
                        .filter(index -> index.unique() && index.isOfColumns())
                        .anyMatch(index -> areFixed(table, index.columns(), index.nullsNotDistinct()));
    }

    private boolean areFixed(Table<?> table, List<String> names, boolean nullsNotDistinct) {
        return names.stream().allMatch(name -> isFixed(named(table, name), nullsNotDistinct));
    }

    /** Any number of rows may be NULL in a unique column, unless NULL is not distinct from NULL there. */
    private boolean isFixed(@Nullable Column<?, ?> column, boolean nullsNotDistinct) {
        return column != null && (nullsNotDistinct || !column.definition().nullable()) && fixed.contains(column);
    }

    private static @Nullable Column<?, ?> named(Table<?> table, String name) {
        return table.columns().stream()
                .filter(column -> column.columnName().equals(name))
                .findFirst()
                .map(Objects::requireNonNull)
                .orElse(null);
    }
}
