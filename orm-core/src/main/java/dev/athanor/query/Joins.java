// SPDX-License-Identifier: Apache-2.0
package dev.athanor.query;

import dev.athanor.ast.Condition;
import dev.athanor.ast.DerivedTable;
import dev.athanor.ast.FromItem;
import dev.athanor.ast.Join;
import dev.athanor.ast.Literal;
import dev.athanor.ast.SelectStatement;
import dev.athanor.ast.Source;
import dev.athanor.ast.TableSource;
import dev.athanor.error.StatementBuildException;
import dev.athanor.schema.Column;
import dev.athanor.schema.ColumnPairs;
import dev.athanor.schema.InverseRelation;
import dev.athanor.schema.KeyedTable;
import dev.athanor.schema.LinkTable;
import dev.athanor.schema.ManyToManyRelation;
import dev.athanor.schema.Relation;
import dev.athanor.schema.Table;
import dev.athanor.schema.ToOneRelation;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Adds a join to a query: behind its last from-item. */
final class Joins {
    private Joins() {}

    static SelectStatement add(SelectStatement query, Join.Kind kind, Source table, @Nullable Condition on) {
        List<FromItem> from = new ArrayList<>(Roots.named(query).from());
        if (from.isEmpty()) {
            throw new StatementBuildException("a join needs a table on its left: name it with from(…) before the join");
        }
        if (TableSource.pathTo(table) != null) {
            throw new StatementBuildException(
                    table + " is reached through a to-one path, which joins by itself: leave it out of join(…)");
        }
        int last = from.size() - 1;
        from.set(last, new Join(from.get(last), kind, table, on));
        return query.withFrom(from);
    }

    static SelectStatement addLateral(SelectStatement query, Join.Kind kind, DerivedTable lateral) {
        if (!lateral.isLateral()) {
            throw new StatementBuildException("the query called \"" + lateral.alias()
                    + "\" is not lateral: make it with asLateral(…), or join it with a condition");
        }
        return add(query, kind, lateral, Condition.of(Literal.bool(true)));
    }

    /** Where nothing was named in {@code from}, a relation says itself where it starts. */
    static <T> SelectStatement add(SelectStatement query, Join.Kind kind, Relation<?, T> relation, Table<T> table) {
        SelectStatement started = query.from().isEmpty() ? query.withFrom(List.of(relation.table())) : query;
        return relation instanceof ManyToManyRelation<?, T> linked
                ? through(started, kind, linked, table)
                : add(started, kind, table, on(relation, table));
    }

    /** {@code join links on … join table on …}; the second link table of a statement gets an alias. */
    private static <T> SelectStatement through(
            SelectStatement query, Join.Kind kind, ManyToManyRelation<?, T> relation, Table<T> table) {
        LinkTable links = relation.links();
        String name = links.source().name();
        for (int number = 2; isNamed(query.from(), links); number++) {
            links = relation.links().as(name + "_" + number);
        }
        Condition near = ColumnPairs.equal(relation.nearColumns(links), keyOf(relation.table(), relation));
        Condition far = ColumnPairs.equal(keyOf(table, relation), relation.farColumns(links));
        return add(add(query, kind, links, near), kind, table, far);
    }

    private static boolean isNamed(List<? extends FromItem> from, Source source) {
        return from.stream()
                .anyMatch(item -> item.equals(source)
                        || item instanceof Join join && isNamed(List.of(join.left(), join.right()), source));
    }

    private static <T> Condition on(Relation<?, T> relation, Table<T> joined) {
        return relation instanceof ToOneRelation<?, T> toOne
                ? ColumnPairs.equal(keyOf(joined, relation), toOne.columns())
                : ColumnPairs.equal(
                        foreignKey((InverseRelation<?, T>) relation, joined), keyOf(relation.table(), relation));
    }

    /** The foreign key of the relation's inverse, in the occurrence of its table that is joined. */
    private static <T> List<? extends Column<?, ?>> foreignKey(InverseRelation<?, T> relation, Table<T> joined) {
        return relation.inverse().columns().stream()
                .map(column -> joined.columns().get(column.ordinal()))
                .toList();
    }

    private static List<? extends Column<?, ?>> keyOf(Table<?> table, Relation<?, ?> relation) {
        if (table instanceof KeyedTable<?, ?> keyed) {
            return keyed.keyColumns();
        }
        throw new StatementBuildException(relation.property() + " joins by the primary key of "
                + table.entity().getSimpleName() + ", which has none: join it with a condition");
    }
}
