// SPDX-License-Identifier: Apache-2.0
package dev.athanor.schema;

import dev.athanor.ast.Condition;
import dev.athanor.ast.Exists;
import dev.athanor.ast.FromItem;
import dev.athanor.ast.Join;
import dev.athanor.ast.Literal;
import dev.athanor.ast.Logical;
import dev.athanor.ast.SelectItem;
import dev.athanor.ast.SelectStatement;
import dev.athanor.error.StatementBuildException;
import java.util.ArrayList;
import java.util.List;

/** {@code exists (select 1 from target where tied and conditions)}: whether a relation leads to a row that meets conditions. */
final class Existence {
    private Existence() {}

    /** The occurrence of the target's table hides what encloses the query, so it must not be the owner's own. */
    static <T> Condition of(Relation<?, T> relation, Table<T> occurrence, Condition... conditions) {
        if (occurrence.source().equals(relation.table().source())) {
            String table = occurrence.source().name();
            throw new StatementBuildException(relation.property() + " leads from " + table + " to " + table
                    + " itself, so that a condition could mean either: name the other end by an alias, made with"
                    + " as(\"other\"), and pass it as the first argument");
        }
        if (relation instanceof ToOneRelation<?, T> toOne) {
            return query(occurrence, ColumnPairs.equal(key(occurrence), toOne.columns()), conditions);
        }
        List<? extends Column<?, ?>> owner = key(relation.table());
        if (relation instanceof InverseRelation<?, T> inverse) {
            List<Column<T, ?>> foreignKey = inverse.inverse().columns().stream()
                    .<Column<T, ?>>map(column -> occurrence.columns().get(column.ordinal()))
                    .toList();
            return query(occurrence, ColumnPairs.equal(foreignKey, owner), conditions);
        }
        ManyToManyRelation<?, T> linked = (ManyToManyRelation<?, T>) relation;
        LinkTable links = linked.links();
        Join through = new Join(
                occurrence, Join.Kind.INNER, links, ColumnPairs.equal(linked.farColumns(links), key(occurrence)));
        return query(through, ColumnPairs.equal(linked.nearColumns(links), owner), conditions);
    }

    private static Condition query(FromItem from, Condition tied, Condition... conditions) {
        List<Condition> all = new ArrayList<>();
        all.add(tied);
        all.addAll(List.of(conditions));
        return new Exists(SelectStatement.of(List.of(SelectItem.of(Literal.number(1))))
                .withFrom(List.of(from))
                .withWhere(Logical.of(Logical.Operator.AND, all)));
    }

    private static List<? extends Column<?, ?>> key(Table<?> table) {
        return ((KeyedTable<?, ?>) table).keyColumns();
    }
}
