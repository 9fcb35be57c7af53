// SPDX-License-Identifier: Apache-2.0
package dev.athanor.criteria;

import dev.athanor.ast.CommonTable;
import dev.athanor.ast.CommonTableExpression;
import dev.athanor.ast.Condition;
import dev.athanor.ast.Logical;
import dev.athanor.ast.NoCondition;
import dev.athanor.ast.QueryStatement;
import dev.athanor.ast.Statement;
import dev.athanor.ast.Walk;
import dev.athanor.compile.CompiledStatement;
import dev.athanor.compile.Dialect;
import dev.athanor.internal.stack.DeepStack;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A statement with the criteria of its entities written out: conditions on the rows that it reads and changes, the tenant in the rows that it inserts, and
 * a mark instead of a delete where an entity says so.
 *
 * <p>It adds to the tree and changes nothing that stands there, so what a user wrote keeps its meaning on fewer rows. Pieces of raw SQL stay as they are.
 */
final class StatementFilter {
    private final Criteria criteria;
    private final RowConditions rows = new RowConditions();
    private final Map<CommonTableExpression, CommonTableExpression> commonTables = new HashMap<>();

    /** For one whole statement; what it is exempt from, its common table expressions are too. */
    private StatementFilter(Criteria criteria) {
        this.criteria = criteria;
    }

    /** A statement, and the places of the tenant in it. */
    record Filtered(Statement statement, RowConditions rows) {
        /** As text, however much deeper than the user's statement the criteria have made it. */
        CompiledStatement compiled(Dialect dialect) {
            return dialect.compile(statement, Walk.through(statement));
        }
    }

    /**
     * The statement under criteria.
     *
     * @param walk through the whole of it
     */
    static Filtered filtered(Statement statement, Walk walk, Criteria around) {
        StatementFilter filter = new StatementFilter(around.without(statement.without()));
        return new Filtered(DeepStack.run(walk.levels(), () -> filter.part(statement)), filter.rows);
    }

    private Statement part(Statement statement) {
        return statement.accept(new PartFilter(this, criteria, Sight.NONE));
    }

    /** A query in others whose tables are in sight. */
    QueryStatement query(QueryStatement query, Criteria around, Sight enclosing) {
        return query.accept(new QueryFilter(this, around.without(query.without()), enclosing));
    }

    /** The conditions of this statement's entities, and the values that they bind. */
    RowConditions rows() {
        return rows;
    }

    /** Common table expressions see nothing around them. Each is filtered once, whoever reads it; one that reads itself finds itself as it was. */
    List<CommonTableExpression> commonTables(List<CommonTableExpression> expressions) {
        return expressions.stream().map(this::commonTable).toList();
    }

    CommonTable commonTable(CommonTable table) {
        return table.with(commonTable(table.expression()));
    }

    private CommonTableExpression commonTable(CommonTableExpression expression) {
        CommonTableExpression known = commonTables.putIfAbsent(expression, expression);
        if (known != null) {
            return known;
        }
        Statement statement = expression.statement();
        Criteria own = criteria.without(statement.without());
        CommonTableExpression filtered = expression.with(statement.accept(new PartFilter(this, own, Sight.NONE)));
        commonTables.put(expression, filtered);
        return filtered;
    }

    /** Both conditions; null where nothing need hold. */
    static @Nullable Condition and(@Nullable Condition present, Condition more) {
        if (present == null) {
            return more == NoCondition.NONE ? null : more;
        }
        return more == NoCondition.NONE ? present : Logical.of(Logical.Operator.AND, List.of(present, more));
    }
}
