// SPDX-License-Identifier: Apache-2.0
package dev.athanor.schema;

import dev.athanor.ast.ColumnReference;
import dev.athanor.ast.Condition;
import dev.athanor.ast.Expression;
import dev.athanor.ast.Logical;
import dev.athanor.ast.NoCondition;
import dev.athanor.ast.Ordering;
import dev.athanor.ast.TableReference;
import dev.athanor.ast.TableSource;
import dev.athanor.ast.Walk;
import dev.athanor.error.StatementBuildException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Some records of a collection: those that meet conditions, in an order, at most so many for each owner. An immutable value; each method returns a changed copy.
 *
 * <p>A session loads it beside its owners and never into their handles, which hold a relation whole or not at all.
 *
 * @param relation the relation whose records are loaded
 * @param where what the records must meet; null for nothing
 * @param orderBy the order; the relation's own comes behind it, so that the order is the same each time
 * @param limit how many records of each owner at most, from 0; null for all
 * @param further the relations to be loaded behind the records
 * @param <E> the entity that has the relation
 * @param <T> the entity it leads to
 */
public record PartialFetch<E, T>(
        CollectionRelation<E, T> relation,
        @Nullable Condition where,
        List<Ordering> orderBy,
        @Nullable Long limit,
        List<Fetch<T>> further) {
    /** Copies the lists. */
    public PartialFetch {
        orderBy = List.copyOf(orderBy);
        further = List.copyOf(further);
    }

    static <E, T> PartialFetch<E, T> of(CollectionRelation<E, T> relation) {
        return new PartialFetch<>(relation, null, List.of(), null, List.of());
    }

    /**
     * {@code where condition and more}: conditions on the records; when repeated, all must hold.
     *
     * @throws StatementBuildException when a condition is on another table than that of the records
     */
    public PartialFetch<E, T> where(Condition condition, Condition... more) {
        List<Condition> all = new ArrayList<>();
        if (where != null) {
            all.add(where);
        }
        all.add(condition);
        all.addAll(Arrays.asList(more));
        all.forEach(this::requireOfTarget);
        Condition joined = Logical.of(Logical.Operator.AND, all);
        return new PartialFetch<>(relation, joined == NoCondition.NONE ? null : joined, orderBy, limit, further);
    }

    /** {@code order by first, more}, ascending; appended when repeated. */
    public PartialFetch<E, T> orderBy(Expression<?> first, Expression<?>... more) {
        return ordered(Stream.concat(Stream.of(first), Arrays.stream(more)).map(Expression::asc));
    }

    /** {@code order by first, more}; appended when repeated. */
    public PartialFetch<E, T> orderBy(Ordering first, Ordering... more) {
        return ordered(Stream.concat(Stream.of(first), Arrays.stream(more)));
    }

    private PartialFetch<E, T> ordered(Stream<Ordering> more) {
        List<Ordering> all = Stream.concat(orderBy.stream(), more).toList();
        all.forEach(ordering -> requireOfTarget(ordering.expression()));
        return new PartialFetch<>(relation, where, all, limit, further);
    }

    /** {@code limit rows}: at most so many records of each owner, from 0. */
    public PartialFetch<E, T> limit(long perOwner) {
        if (perOwner < 0) {
            throw new StatementBuildException("limit counts records, so it cannot be negative");
        }
        return new PartialFetch<>(relation, where, orderBy, perOwner, further);
    }

    /** Relations to be loaded behind the records, into the records' own handles; added to when repeated. */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public final PartialFetch<E, T> with(Fetch<T>... relations) {
        List<Fetch<T>> all =
                Stream.concat(further.stream(), Arrays.stream(relations)).toList();
        return new PartialFetch<>(relation, where, orderBy, limit, all);
    }

    private void requireOfTarget(Expression<?> expression) {
        TableReference target = relation.target();
        for (ColumnReference<?> column : Walk.within(List.of(expression)).columns()) {
            if (!(TableSource.rootOf(column.source()) instanceof TableReference root)
                    || !root.source().equals(target.source())) {
                throw new StatementBuildException(relation.property() + " is narrowed by what its records hold, and "
                        + column.columnName() + " is no column of "
                        + target.source().name()
                        + ", nor reached from there by a path: filter the owners in the query that selects them");
            }
        }
    }
}
