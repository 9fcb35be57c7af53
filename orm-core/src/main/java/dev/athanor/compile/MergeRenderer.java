// SPDX-License-Identifier: Apache-2.0
package dev.athanor.compile;

import dev.athanor.ast.Condition;
import dev.athanor.ast.MergeStatement;
import dev.athanor.ast.SetClause;
import dev.athanor.error.StatementBuildException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes a merge, branch by branch. */
final class MergeRenderer {
    private final Rendering rendering;
    private final SqlWriter sql;
    private final MergeStatement merge;

    MergeRenderer(Rendering rendering, MergeStatement merge) {
        this.rendering = rendering;
        this.sql = rendering.sql();
        this.merge = merge;
    }

    /** {@code merge into products p using … on …}; returns what the branches and {@code returning} see. */
    Scope write() {
        Scope both = new Scope(null);
        both.add(merge.into(), rendering.names().nameFor(merge.into(), both));
        both.add(merge.using(), rendering.names().nameFor(merge.using(), both));
        sql.add("merge into ");
        rendering.tableName(merge.into());
        sql.add(" ").identifier(both.nameOf(merge.into()));
        FromRenderer from = new FromRenderer(rendering, both);
        from.write(" using ", List.of(merge.using()));
        condition(" on ", merge.on(), both);
        if (merge.branches().isEmpty()) {
            throw new StatementBuildException("the merge into "
                    + merge.into().source().name() + " does nothing: say whenMatched() or whenNotMatched()");
        }
        merge.branches().forEach(branch -> branch(branch, both));
        return both;
    }

    /** {@code when matched and condition then …}; a row that is not matched can be seen on its own side only. */
    private void branch(MergeStatement.When branch, Scope both) {
        Scope seen = switch (branch.match()) {
            case MATCHED -> both;
            case NOT_MATCHED -> only(both, true);
            case NOT_MATCHED_BY_SOURCE -> only(both, false);
        };
        sql.add(" when ").add(branch.match().words());
        condition(" and ", branch.condition(), seen);
        sql.add(" then ");
        action(branch.action(), seen);
    }

    private Scope only(Scope both, boolean source) {
        Scope one = new Scope(null);
        if (source) {
            one.add(merge.using(), both.nameOf(merge.using()));
        } else {
            one.add(merge.into(), both.nameOf(merge.into()));
        }
        return one;
    }

    private void condition(String word, @Nullable Condition condition, Scope scope) {
        new QueryRenderer(rendering, scope).condition(word, condition);
    }

    private void action(MergeStatement.Action action, Scope scope) {
        ExpressionRenderer expressions = new ExpressionRenderer(rendering, scope);
        if (action instanceof MergeStatement.Update update) {
            sql.add("update set ").list(update.set(), ", ", clause -> {
                sql.identifier(clause.column().columnName()).add(" = ");
                expressions.assigned(clause.value());
            });
        } else if (action instanceof MergeStatement.Insert insert) {
            insert(insert.values(), expressions);
        } else {
            sql.add(action instanceof MergeStatement.Delete ? "delete" : "do nothing");
        }
    }

    /** {@code insert (one, two) values (?, default)} */
    private void insert(List<SetClause> values, ExpressionRenderer expressions) {
        sql.add("insert (")
                .list(values, ", ", clause -> sql.identifier(clause.column().columnName()))
                .add(") values (")
                .list(values, ", ", clause -> expressions.assigned(clause.value()))
                .add(")");
    }
}
