// SPDX-License-Identifier: Apache-2.0
package dev.athanor.criteria;

import dev.athanor.ast.ColumnReference;
import dev.athanor.ast.Comparison;
import dev.athanor.ast.Condition;
import dev.athanor.ast.Criterion;
import dev.athanor.ast.Literal;
import dev.athanor.ast.Logical;
import dev.athanor.ast.NoCondition;
import dev.athanor.ast.NullTest;
import dev.athanor.ast.Parameter;
import dev.athanor.ast.Source;
import dev.athanor.ast.TableReference;
import dev.athanor.ast.TableSource;
import dev.athanor.schema.Column;
import dev.athanor.schema.PathEnd;
import dev.athanor.schema.Table;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The conditions that criteria put on the rows of tables in one statement, and the values that they bind. */
final class RowConditions {
    private final IdentityHashMap<Parameter<?>, Column<?, ?>> bound = new IdentityHashMap<>();
    private boolean pinned;

    /** Whether a source, or a table on the path to it, has criteria. */
    static boolean haveAny(Source source) {
        for (Source each = source; ; ) {
            Table<?> table = table(each);
            if (table != null && !table.criteria().isEmpty()) {
                return true;
            }
            TableSource.Path path = TableSource.pathTo(each);
            if (path == null) {
                return false;
            }
            each = path.parent();
        }
    }

    /** The entity's table that a source is an occurrence of; null for other sources. */
    static @Nullable Table<?> table(Source source) {
        TableReference reference = source.asTable();
        if (reference instanceof PathEnd end) {
            return end.table();
        }
        return reference instanceof Table<?> table ? table : null;
    }

    /** A column of an entity's table in one of its occurrences. */
    static ColumnReference<?> column(Source source, Column<?, ?> column) {
        return source instanceof PathEnd end ? end.column(column) : column;
    }

    /** Whether there is a condition on the rows of a source. */
    static boolean exist(Source source, Criteria criteria) {
        Table<?> table = table(source);
        return table != null && (softDelete(table, criteria) != null || tenant(table, criteria) != null);
    }

    /** The column that says which rows are deleted; null where that does not count. */
    static @Nullable Column<?, ?> softDelete(Table<?> table, Criteria criteria) {
        return criteria.apply(Criterion.SOFT_DELETE) ? table.criteria().softDelete() : null;
    }

    /** The column that says whose the rows are; null where that does not count. */
    static @Nullable Column<?, ?> tenant(Table<?> table, Criteria criteria) {
        return criteria.apply(Criterion.TENANT) ? table.criteria().tenant() : null;
    }

    /** What must hold for each row of a source; {@link NoCondition} where nothing need. */
    Condition on(Source source, Criteria criteria) {
        Table<?> table = table(source);
        if (table == null) {
            return NoCondition.NONE;
        }
        List<Condition> conditions = new ArrayList<>();
        Column<?, ?> owner = tenant(table, criteria);
        if (owner != null) {
            conditions.add(new Comparison(Comparison.Operator.EQUAL, column(source, owner), tenantOf(owner, criteria)));
        }
        Column<?, ?> softDelete = softDelete(table, criteria);
        if (softDelete != null) {
            conditions.add(isAlive(column(source, softDelete)));
        }
        return Logical.of(Logical.Operator.AND, conditions);
    }

    /** {@code not deleted}, or {@code deleted_at is null}. */
    private static Condition isAlive(ColumnReference<?> softDelete) {
        return softDelete.type().javaType() == Boolean.class
                ? new Comparison(Comparison.Operator.EQUAL, softDelete, Literal.bool(false))
                : new NullTest(softDelete, false);
    }

    /** The tenant, bound. */
    <T> Parameter<T> tenantOf(Column<?, T> column, Criteria criteria) {
        Parameter<T> parameter = Parameter.of(criteria.tenantFor(column), column.type());
        bound.put(parameter, column);
        return parameter;
    }

    /** The parameters that stand for the tenant, each its own object, and the columns they are compared with or stored in. */
    IdentityHashMap<Parameter<?>, Column<?, ?>> bound() {
        return bound;
    }

    /** The statement itself names the tenant, so that it is right for this one only. */
    void pin() {
        pinned = true;
    }

    boolean isPinned() {
        return pinned;
    }
}
