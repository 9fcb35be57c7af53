// SPDX-License-Identifier: Apache-2.0
package dev.athanor.compile;

import dev.athanor.ast.CommonTableExpression;
import dev.athanor.ast.Source;
import dev.athanor.ast.Statement;
import dev.athanor.ast.TableReference;
import dev.athanor.ast.Walk;
import dev.athanor.error.StatementBuildException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The common table expressions that a statement needs, each behind those it reads itself. */
final class CommonTables {
    private final Set<CommonTableExpression> seen = new HashSet<>();
    private final List<CommonTableExpression> ordered = new ArrayList<>();
    private final Deque<Open> open = new ArrayDeque<>();

    private record Open(CommonTableExpression expression, Iterator<CommonTableExpression> read) {}

    private CommonTables() {}

    static List<CommonTableExpression> of(Statement statement, Walk whole) {
        if (whole.commonTables().isEmpty()) {
            return List.of();
        }
        CommonTables tables = new CommonTables();
        Walk.part(statement).commonTables().forEach(tables::add);
        refuseNamesTwice(tables.ordered);
        refuseHiddenTables(tables.ordered, whole);
        return tables.ordered;
    }

    /** Depth first, by a loop: what an expression reads is written before it. */
    private void add(CommonTableExpression wanted) {
        enter(wanted);
        while (!open.isEmpty()) {
            Open top = open.peek();
            if (top.read.hasNext()) {
                enter(top.read.next());
            } else {
                ordered.add(top.expression);
                open.pop();
            }
        }
    }

    private void enter(CommonTableExpression expression) {
        if (seen.add(expression)) {
            open.push(new Open(
                    expression, Walk.part(expression.statement()).commonTables().iterator()));
        }
    }

    private static void refuseNamesTwice(List<CommonTableExpression> expressions) {
        Map<String, CommonTableExpression> names = new HashMap<>();
        for (CommonTableExpression expression : expressions) {
            if (names.put(expression.name(), expression) != null) {
                throw new StatementBuildException("two queries in with are called \"" + expression.name()
                        + "\": give one of them another name, or read the same one twice by as(…)");
            }
        }
    }

    /** Where both are in sight, the name would mean the query and never the table. */
    private static void refuseHiddenTables(List<CommonTableExpression> expressions, Walk whole) {
        Set<String> tables = new HashSet<>();
        for (Source source : whole.sources()) {
            TableReference table = source.asTable();
            if (table != null && table.source().schema().isEmpty()) {
                tables.add(table.source().name());
            }
        }
        for (CommonTableExpression expression : expressions) {
            if (tables.contains(expression.name())) {
                throw new StatementBuildException("a query in with is called \"" + expression.name()
                        + "\" as is a table of the statement, which it would hide: give it another name");
            }
        }
    }
}
