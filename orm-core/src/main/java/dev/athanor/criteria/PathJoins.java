// SPDX-License-Identifier: Apache-2.0
package dev.athanor.criteria;

import dev.athanor.ast.ColumnReference;
import dev.athanor.ast.Comparison;
import dev.athanor.ast.Condition;
import dev.athanor.ast.FreeColumns;
import dev.athanor.ast.FromItem;
import dev.athanor.ast.Join;
import dev.athanor.ast.Logical;
import dev.athanor.ast.SelectStatement;
import dev.athanor.ast.Source;
import dev.athanor.ast.TableReference;
import dev.athanor.ast.TableSource;
import dev.athanor.schema.Column;
import dev.athanor.schema.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The to-one paths of one query that lead to entities with criteria, as joins that are written out.
 *
 * <p>A path never changes the number of rows: a target that is not seen is as one that is not there, so all that the path leads to is NULL. Other paths
 * are left to the compiler, which joins them by itself.
 */
final class PathJoins {
    /** Of a statement that joins no paths. */
    static final PathJoins NONE = new PathJoins(Criteria.NONE, new RowConditions());

    private final Criteria criteria;
    private final RowConditions rows;
    private final Set<Object> known = new HashSet<>();
    private final Map<Object, List<TableReference>> behind = new LinkedHashMap<>();

    private PathJoins(Criteria criteria, RowConditions rows) {
        this.criteria = criteria;
        this.rows = rows;
    }

    static PathJoins of(SelectStatement query, Criteria criteria, RowConditions rows) {
        PathJoins paths = new PathJoins(criteria, rows);
        FreeColumns.of(query).forEach(column -> paths.add(column.source()));
        return paths;
    }

    private void add(Source source) {
        TableSource.Path path = TableSource.pathTo(source);
        if (path != null && known.add(TableSource.occurrence(source))) {
            add(path.parent());
            behind.computeIfAbsent(TableSource.occurrence(path.parent()), parent -> new ArrayList<>())
                    .add((TableReference) source);
        }
    }

    /** A from-item together with the joins of the paths that begin at a source in it. */
    FromItem behind(Source source, boolean mayBeMissing, FromItem item) {
        FromItem joined = item;
        for (TableReference target : behind.getOrDefault(TableSource.occurrence(source), List.of())) {
            if (isConcerned(target)) {
                TableSource.Path path = Objects.requireNonNull(target.source().path());
                boolean left = mayBeMissing || path.optional() || RowConditions.exist(target, criteria);
                Condition on = StatementFilter.and(keysEqual(target, path), rows.on(target, criteria));
                joined = new Join(joined, left ? Join.Kind.LEFT : Join.Kind.INNER, target, on);
                joined = behind(target, left, joined);
            }
        }
        return joined;
    }

    private boolean isConcerned(TableReference target) {
        return RowConditions.exist(target, criteria)
                || behind.getOrDefault(TableSource.occurrence(target), List.of()).stream()
                        .anyMatch(this::isConcerned);
    }

    /** {@code u.id = o.user_id} */
    static Condition keysEqual(TableReference target, TableSource.Path path) {
        List<Condition> pairs = new ArrayList<>();
        for (int i = 0; i < path.columns().size(); i++) {
            pairs.add(new Comparison(
                    Comparison.Operator.EQUAL,
                    column(target, path.targetColumns().get(i)),
                    column(path.parent(), path.columns().get(i))));
        }
        return Logical.of(Logical.Operator.AND, pairs);
    }

    private static ColumnReference<?> column(TableReference reference, String name) {
        Table<?> table = Objects.requireNonNull(RowConditions.table(reference), "paths lead along entities");
        for (Column<?, ?> column : table.columns()) {
            if (column.columnName().equals(name)) {
                return RowConditions.column(reference, column);
            }
        }
        throw new IllegalStateException(table + " has no column " + name);
    }
}
