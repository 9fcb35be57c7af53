// SPDX-License-Identifier: Apache-2.0
package dev.athanor.session.load;

import dev.athanor.ast.Condition;
import dev.athanor.ast.DerivedTable;
import dev.athanor.ast.Expression;
import dev.athanor.ast.FromItem;
import dev.athanor.ast.FunctionCall;
import dev.athanor.ast.Join;
import dev.athanor.ast.Literal;
import dev.athanor.ast.Logical;
import dev.athanor.ast.Ordering;
import dev.athanor.ast.Over;
import dev.athanor.ast.Parameter;
import dev.athanor.ast.SelectItem;
import dev.athanor.ast.SelectStatement;
import dev.athanor.ast.Window;
import dev.athanor.schema.Column;
import dev.athanor.schema.ColumnPairs;
import dev.athanor.schema.InverseRelation;
import dev.athanor.schema.KeyedTable;
import dev.athanor.schema.LinkTable;
import dev.athanor.schema.ManyToManyRelation;
import dev.athanor.schema.PartialFetch;
import dev.athanor.type.SqlTypes;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The statement of a {@link PartialFetch}: one for all owners, each row behind the key of its owner.
 *
 * <p>Without a limit it joins the owners and their records. With one it runs a lateral query for each owner, so that an index over the foreign key and the
 * order reads no more rows than are wanted.
 *
 * @param owners the owners' table; an alias where the records are in the same
 * @param links the link table between the two; null where the records refer to their owners
 */
record PartialQuery<E, T>(
        PartialFetch<E, T> fetch,
        KeyedTable<E, ?> owners,
        @Nullable LinkTable links) {
    private static final String PICKED = "picked";

    static <E, T> PartialQuery<E, T> of(PartialFetch<E, T> fetch) {
        KeyedTable<E, ?> table = (KeyedTable<E, ?>) fetch.relation().table();
        boolean sameTable = table.source().equals(fetch.relation().target().source());
        LinkTable links = fetch.relation() instanceof ManyToManyRelation<E, T> linked ? linked.links() : null;
        return new PartialQuery<>(fetch, sameTable ? table.as("owner") : table, links);
    }

    SelectStatement statement(List<Object[]> ownerKeys) {
        Condition wanted = new Owners.Known(owners, ownerKeys).in(owners.keyColumns());
        return fetch.limit() == null ? joined(wanted) : lateral(wanted, fetch.limit());
    }

    /** {@code select owner.key, record.… from owners join records on … where …} */
    private SelectStatement joined(Condition wanted) {
        FromItem from = links == null
                ? new Join(owners, Join.Kind.INNER, target(), tie())
                : new Join(new Join(owners, Join.Kind.INNER, links, tie()), Join.Kind.INNER, target(), linked());
        List<SelectItem> items = new ArrayList<>(items(owners.keyColumns()));
        items.addAll(items(target().columns()));
        return SelectStatement.of(items)
                .withFrom(List.of(from))
                .withWhere(all(wanted, fetch.where()))
                .withOrderBy(order());
    }

    /** {@code select owner.key, picked.… from owners join lateral (select record.…, row_number() … limit ?) picked on true where …} */
    private SelectStatement lateral(Condition wanted, long limit) {
        Window inOrder = new Window(null, null, List.of(), order(), null);
        Expression<Long> position = new Over<>(new FunctionCall<>("row_number", List.of(), SqlTypes.BIGINT), inOrder);
        List<SelectItem> picked = new ArrayList<>(items(target().columns()));
        picked.add(new SelectItem(position, unusedName()));
        FromItem from = links == null ? target() : new Join(target(), Join.Kind.INNER, links, linked());
        DerivedTable few = DerivedTable.lateral(
                SelectStatement.of(picked)
                        .withFrom(List.of(from))
                        .withWhere(all(tie(), fetch.where()))
                        .withOrderBy(order())
                        .withLimit(Parameter.of(limit, SqlTypes.BIGINT), null),
                PICKED);
        List<SelectItem> items = new ArrayList<>(items(owners.keyColumns()));
        target().columns().forEach(column -> items.add(SelectItem.of(few.column((Expression<?>) column))));
        Condition always = Condition.of(Literal.bool(true));
        return SelectStatement.of(items)
                .withFrom(List.of(new Join(owners, Join.Kind.INNER, few, always)))
                .withWhere(wanted)
                .withOrderBy(List.of(few.column(position).asc()));
    }

    /** A name for the position that no column of the records has. */
    private String unusedName() {
        String name = "nth";
        while (isColumn(name)) {
            name += "_";
        }
        return name;
    }

    private boolean isColumn(String name) {
        return target().columns().stream()
                .anyMatch(column -> column.columnName().equals(name));
    }

    private KeyedTable<T, ?> target() {
        return fetch.relation().target();
    }

    /** What ties the records, or the links to them, to an owner. */
    private Condition tie() {
        if (links != null && fetch.relation() instanceof ManyToManyRelation<E, T> relation) {
            return ColumnPairs.equal(relation.nearColumns(links), owners.keyColumns());
        }
        InverseRelation<E, T> relation = (InverseRelation<E, T>) fetch.relation();
        return ColumnPairs.equal(relation.inverse().columns(), owners.keyColumns());
    }

    private Condition linked() {
        ManyToManyRelation<E, T> relation = (ManyToManyRelation<E, T>) fetch.relation();
        return ColumnPairs.equal(relation.farColumns(relation.links()), target().keyColumns());
    }

    private List<Ordering> order() {
        List<Ordering> order = new ArrayList<>(fetch.orderBy());
        for (Ordering own : fetch.relation().order().over(target())) {
            if (order.stream().noneMatch(term -> term.expression().equals(own.expression()))) {
                order.add(own);
            }
        }
        return order;
    }

    private static Condition all(Condition condition, @Nullable Condition more) {
        return more == null ? condition : Logical.of(Logical.Operator.AND, List.of(condition, more));
    }

    private static List<SelectItem> items(List<? extends Column<?, ?>> columns) {
        return columns.stream().map(SelectItem::of).toList();
    }
}
