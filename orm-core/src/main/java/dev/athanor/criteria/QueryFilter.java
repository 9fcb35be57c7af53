// SPDX-License-Identifier: Apache-2.0
package dev.athanor.criteria;

import dev.athanor.ast.Expression;
import dev.athanor.ast.FromItem;
import dev.athanor.ast.QueryStatement;
import dev.athanor.ast.QueryVisitor;
import dev.athanor.ast.SelectStatement;
import dev.athanor.ast.SetOperation;
import dev.athanor.ast.Source;
import dev.athanor.ast.TableSource;
import dev.athanor.ast.ValuesStatement;
import dev.athanor.ast.Walk;
import java.util.List;

/** One query with the criteria of its entities, inside of others whose tables are in sight. */
final class QueryFilter implements QueryVisitor<QueryStatement> {
    private final StatementFilter whole;
    private final Criteria criteria;
    private final Sight enclosing;

    QueryFilter(StatementFilter whole, Criteria criteria, Sight enclosing) {
        this.whole = whole;
        this.criteria = criteria;
        this.enclosing = enclosing;
    }

    @Override
    public QueryStatement visitSelect(SelectStatement select) {
        SelectStatement query = select.from().isEmpty() ? select.withFrom(implied(select)) : select;
        Sight inSight = enclosing.inQuery(query.from());
        Subqueries queries = new Subqueries(whole, criteria, inSight);
        PathJoins paths = PathJoins.of(query, criteria, whole.rows());
        FromFilter filter = new FromFilter(whole, criteria, paths, queries, enclosing, inSight);
        List<FromItem> from = filter.items(query.from());
        return new SelectStatement(
                whole.commonTables(query.with()),
                queries.items(query.items()),
                query.distinct(),
                queries.all(query.distinctOn()),
                from,
                StatementFilter.and(queries.condition(query.where()), filter.where()),
                queries.groupings(query.groupBy()),
                queries.condition(query.having()),
                queries.orderings(query.orderBy()),
                queries.orNull(query.limit()),
                queries.orNull(query.offset()),
                query.withTies(),
                query.locks(),
                query.without());
    }

    /** The table a query means that names none; more than one are left for the compiler to refuse. */
    private List<Source> implied(SelectStatement query) {
        List<Source> roots = Walk.within(query).columns().stream()
                .map(column -> TableSource.rootOf(column.source()))
                .filter(root -> !enclosing.contains(root))
                .distinct()
                .toList();
        return roots.size() == 1 ? roots : List.of();
    }

    @Override
    public QueryStatement visitSetOperation(SetOperation operation) {
        Subqueries queries = new Subqueries(whole, criteria, enclosing);
        List<QueryStatement> members = operation.queries().stream()
                .map(member -> whole.query(member, criteria, enclosing))
                .toList();
        return new SetOperation(
                operation.operator(),
                operation.all(),
                members,
                queries.orderings(operation.orderBy()),
                queries.orNull(operation.limit()),
                queries.orNull(operation.offset()),
                operation.withTies());
    }

    @Override
    public QueryStatement visitValues(ValuesStatement values) {
        Subqueries queries = new Subqueries(whole, criteria, enclosing);
        List<List<Expression<?>>> rows =
                values.rows().stream().map(queries::all).toList();
        return new ValuesStatement(values.columns(), rows);
    }
}
