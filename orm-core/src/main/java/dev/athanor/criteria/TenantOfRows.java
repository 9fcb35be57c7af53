// SPDX-License-Identifier: Apache-2.0
package dev.athanor.criteria;

import dev.athanor.ast.ColumnReference;
import dev.athanor.ast.Criterion;
import dev.athanor.ast.Expression;
import dev.athanor.ast.InsertStatement;
import dev.athanor.ast.Parameter;
import dev.athanor.ast.QueryStatement;
import dev.athanor.ast.SelectItem;
import dev.athanor.ast.SelectStatement;
import dev.athanor.ast.SetClause;
import dev.athanor.ast.SetOperation;
import dev.athanor.ast.TableReference;
import dev.athanor.error.ForeignTenantException;
import dev.athanor.schema.Column;
import dev.athanor.schema.Table;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sees to it that what a statement writes belongs to the session's tenant. */
final class TenantOfRows {
    private final Criteria criteria;
    private final RowConditions rows;

    TenantOfRows(Criteria criteria, RowConditions rows) {
        this.criteria = criteria;
        this.rows = rows;
    }

    /** The insert with the tenant in each row that does not name one; a row of another tenant is refused. */
    InsertStatement given(InsertStatement insert) {
        Column<?, ?> owner = insert.into() instanceof Table<?> table ? RowConditions.tenant(table, criteria) : null;
        if (owner == null) {
            return insert;
        }
        List<ColumnReference<?>> columns = new ArrayList<>(insert.columns());
        int place = place(columns, owner);
        if (place == columns.size()) {
            columns.add(owner);
        }
        InsertStatement.Rows owned = insert.rows() instanceof InsertStatement.Query query
                ? new InsertStatement.Query(given(query.query(), place, owner))
                : new InsertStatement.Values(given(((InsertStatement.Values) insert.rows()).rows(), place, owner));
        return new InsertStatement(
                insert.with(), insert.into(), columns, owned, insert.conflict(), insert.returning(), insert.without());
    }

    private static int place(List<ColumnReference<?>> columns, Column<?, ?> owner) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).columnName().equals(owner.columnName())) {
                return i;
            }
        }
        return columns.size();
    }

    private List<List<? extends @Nullable Expression<?>>> given(
            List<List<? extends @Nullable Expression<?>>> all, int place, Column<?, ?> owner) {
        List<List<? extends @Nullable Expression<?>>> owned = new ArrayList<>();
        for (List<? extends @Nullable Expression<?>> row : all) {
            List<@Nullable Expression<?>> values = new ArrayList<>(row);
            if (place == values.size()) {
                values.add(null);
            }
            values.set(place, given(values.get(place), owner));
            owned.add(values);
        }
        return owned;
    }

    /** Each query of a union selects the tenant. */
    private QueryStatement given(QueryStatement query, int place, Column<?, ?> owner) {
        if (query instanceof SelectStatement select) {
            return given(select, place, owner);
        }
        if (query instanceof SetOperation operation) {
            List<QueryStatement> members = operation.queries().stream()
                    .map(member -> given(member, place, owner))
                    .toList();
            return new SetOperation(
                    operation.operator(),
                    operation.all(),
                    members,
                    operation.orderBy(),
                    operation.limit(),
                    operation.offset(),
                    operation.withTies());
        }
        throw new ForeignTenantException(owner.source().entity().getSimpleName(), owner.property());
    }

    private SelectStatement given(SelectStatement query, int place, Column<?, ?> owner) {
        List<SelectItem> items = new ArrayList<>(query.items());
        if (place == items.size()) {
            items.add(SelectItem.of(rows.tenantOf(owner, criteria)));
        } else if (!isOwn(items.get(place).expression(), query)) {
            SelectItem item = items.get(place);
            items.set(place, new SelectItem(given(item.expression(), owner), item.label()));
        }
        return query.withItems(items);
    }

    /** A tenant's column in a query that is filtered itself can only hold the session's tenant. */
    private boolean isOwn(Expression<?> expression, SelectStatement query) {
        return expression instanceof Column<?, ?> column
                && column.equals(column.source().criteria().tenant())
                && !query.without().contains(Criterion.TENANT)
                && query.from().contains(column.source());
    }

    private Expression<?> given(@Nullable Expression<?> value, Column<?, ?> owner) {
        if (value == null || (value instanceof Parameter<?> parameter && parameter.value() == null)) {
            return rows.tenantOf(owner, criteria);
        }
        requireOwn(value, owner);
        return value;
    }

    /** What is compared with the session's tenant here holds for this tenant only. */
    private void requireOwn(@Nullable Expression<?> value, Column<?, ?> owner) {
        if (!(value instanceof Parameter<?> parameter) || !criteria.isTenant(owner, parameter.value())) {
            throw new ForeignTenantException(owner.source().entity().getSimpleName(), owner.property());
        }
        rows.pin();
    }

    /** The clauses of an inserted row, with the tenant where none is named. */
    List<SetClause> owned(List<SetClause> clauses, TableReference into) {
        Column<?, ?> owner = into instanceof Table<?> table ? RowConditions.tenant(table, criteria) : null;
        if (owner == null) {
            return clauses;
        }
        List<SetClause> owned = new ArrayList<>();
        Expression<?> named = null;
        for (SetClause clause : clauses) {
            if (clause.column().columnName().equals(owner.columnName())) {
                named = clause.value();
            } else {
                owned.add(clause);
            }
        }
        owned.add(new SetClause(owner, given(named, owner)));
        return owned;
    }

    /** The clauses of an update, none of which moves a row to another tenant. */
    List<SetClause> kept(List<SetClause> clauses) {
        for (SetClause clause : clauses) {
            if (clause.column().source() instanceof Table<?> table) {
                Column<?, ?> owner = RowConditions.tenant(table, criteria);
                if (owner != null
                        && owner.columnName().equals(clause.column().columnName())
                        && !isExcluded(clause.value(), owner)) {
                    requireOwn(clause.value(), owner);
                }
            }
        }
        return clauses;
    }

    /** {@code excluded.tenant_id}: the row that was to be inserted belongs to the session's tenant. */
    private static boolean isExcluded(@Nullable Expression<?> value, Column<?, ?> owner) {
        return value instanceof ColumnReference<?> column
                && column.source() instanceof TableReference table
                && table.source().isExcluded()
                && column.columnName().equals(owner.columnName());
    }
}
