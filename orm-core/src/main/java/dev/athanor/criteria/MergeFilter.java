// SPDX-License-Identifier: Apache-2.0
package dev.athanor.criteria;

import dev.athanor.ast.Condition;
import dev.athanor.ast.MergeStatement;
import dev.athanor.ast.NoCondition;
import dev.athanor.ast.SetClause;
import dev.athanor.ast.Source;
import dev.athanor.error.StatementBuildException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A merge with the criteria of its entities: no branch changes a row that is not seen, as if none held for it; inserted rows belong to the tenant; a row that
 * a branch deletes is marked where its entity says so.
 */
final class MergeFilter {
    private final StatementFilter whole;
    private final Criteria criteria;
    private final Sight enclosing;

    MergeFilter(StatementFilter whole, Criteria criteria, Sight enclosing) {
        this.whole = whole;
        this.criteria = criteria;
        this.enclosing = enclosing;
    }

    MergeStatement filtered(MergeStatement merge) {
        refuseFiltered(merge.using());
        Sight inSight = enclosing.inChange(merge.into(), List.of(merge.using()));
        Subqueries queries = new Subqueries(whole, criteria, inSight);
        FromFilter from = new FromFilter(whole, criteria, PathJoins.NONE, queries, enclosing, inSight);
        Source using = (Source) from.items(List.of(merge.using())).get(0);
        List<MergeStatement.When> branches = merge.branches().stream()
                .map(branch -> branch(branch, merge, queries))
                .toList();
        return new MergeStatement(
                whole.commonTables(merge.with()),
                merge.into(),
                using,
                Condition.of(queries.in(merge.on())),
                branches,
                queries.items(merge.returning()),
                merge.without());
    }

    /** A source's row that is not seen must not count as one without a match. */
    private void refuseFiltered(Source using) {
        if (RowConditions.exist(using, criteria)) {
            throw new StatementBuildException("a merge using " + using
                    + " cannot leave out the rows that are deleted or belong to other tenants: use a query instead,"
                    + " such as select(…).as(\"…\")");
        }
    }

    private MergeStatement.When branch(MergeStatement.When branch, MergeStatement merge, Subqueries queries) {
        boolean ofTarget = branch.match() != MergeStatement.Match.NOT_MATCHED;
        Condition seen = ofTarget ? whole.rows().on(merge.into(), criteria) : NoCondition.NONE;
        @Nullable Condition condition = StatementFilter.and(queries.condition(branch.condition()), seen);
        return new MergeStatement.When(branch.match(), condition, action(branch.action(), merge, queries));
    }

    private MergeStatement.Action action(MergeStatement.Action action, MergeStatement merge, Subqueries queries) {
        TenantOfRows tenant = new TenantOfRows(criteria, whole.rows());
        if (action instanceof MergeStatement.Update update) {
            return new MergeStatement.Update(queries.clauses(tenant.kept(update.set())));
        }
        if (action instanceof MergeStatement.Insert insert) {
            return new MergeStatement.Insert(queries.clauses(tenant.owned(insert.values(), merge.into())));
        }
        List<SetClause> marks =
                action instanceof MergeStatement.Delete ? PartFilter.marks(merge.into(), Set.of()) : List.of();
        return marks.isEmpty() ? action : new MergeStatement.Update(marks);
    }
}
