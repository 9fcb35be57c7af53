// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres;

import dev.athanor.catalog.CatalogExpression;
import dev.athanor.compile.CompiledStatement;
import dev.athanor.engine.Channel;
import dev.athanor.engine.Flight;
import dev.athanor.engine.Reply;
import dev.athanor.engine.Results;
import dev.athanor.error.DatabaseException;
import dev.athanor.type.SqlTypes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Expressions as the server writes them in the plan of a query that would compute them: {@code explain} reads, resolves and simplifies, and runs nothing.
 *
 * <p>All expressions are planned by one statement, a branch for each table. A mark stands before each of them, by which it is found in the plan again. Before all
 * stands {@code now()}: a row of nothing but constants would be a constant itself, in which no mark is found. The table is joined to a row that is always there: a
 * branch of a partitioned table that has no partitions would be left out of the plan.
 *
 * @see <a href="https://www.postgresql.org/docs/current/sql-explain.html">EXPLAIN, VERBOSE</a>
 */
final class NormalForms {
    private static final String SAVEPOINT = "athanor_explain";
    private static final Pattern MARK = Pattern.compile(", 'athanor:(\\d+)'(?:::text)?, ");

    private final Channel channel;

    NormalForms(Channel channel) {
        this.channel = channel;
    }

    Map<CatalogExpression, String> of(List<CatalogExpression> expressions) {
        Map<CatalogExpression, String> forms = new HashMap<>();
        expressions.forEach(each -> forms.put(each, each.sql()));
        if (!expressions.isEmpty() && !ask(expressions, forms)) {
            expressions.forEach(each -> ask(List.of(each), forms));
        }
        return forms;
    }

    /** Whether the server understood all of them; if not, the transaction is as it was before. */
    private boolean ask(List<CatalogExpression> expressions, Map<CatalogExpression, String> forms) {
        channel.savepoint(SAVEPOINT);
        try {
            Flight flight = new Flight();
            Reply<List<Object>> plans = flight.add(
                    CompiledStatement.read(text(expressions), List.of(), "explain the expressions of the schema"),
                    Results.list(row -> Objects.requireNonNull(SqlTypes.DOCUMENT.read(row, 1))));
            channel.fly(flight);
            outputs(plans.value(), output -> cut(output, expressions, forms));
            channel.release(SAVEPOINT);
            return true;
        } catch (DatabaseException e) {
            channel.rollbackTo(SAVEPOINT);
            return false;
        }
    }

    private static String text(List<CatalogExpression> expressions) {
        Map<String, List<String>> byTable = new LinkedHashMap<>();
        for (int i = 0; i < expressions.size(); i++) {
            CatalogExpression each = expressions.get(i);
            // The line break ends a comment that the expression may end with.
            String value = "(" + PostgresDialect.INSTANCE.withoutParameters(each.sql()) + "\n)";
            byTable.computeIfAbsent(each.table(), table -> new ArrayList<>())
                    .add("'athanor:" + i + "', "
                            + (each.type() == null ? value : "cast(" + value + " as " + each.type() + ")"));
        }
        List<String> branches = new ArrayList<>();
        byTable.forEach((table, marked) -> branches.add("select row(now(), " + String.join(", ", marked)
                + ") from (select) as once left join " + table + " on true"));
        return "explain (verbose, costs off, format json) " + String.join(" union all ", branches);
    }

    /** What the nodes of a plan compute, from the top. */
    private static void outputs(Object plan, Consumer<String> found) {
        if (plan instanceof List<?> nodes) {
            nodes.forEach(node -> outputs(node, found));
        } else if (plan instanceof Map<?, ?> node) {
            if (node.get("Output") instanceof List<?> outputs) {
                outputs.forEach(output -> found.accept(String.valueOf(output)));
            }
            node.values().forEach(below -> outputs(below, found));
        }
    }

    private static void cut(String output, List<CatalogExpression> expressions, Map<CatalogExpression, String> forms) {
        List<MatchResult> marks = MARK.matcher(output).results().toList();
        for (int i = 0; i < marks.size(); i++) {
            int end = i + 1 < marks.size() ? marks.get(i + 1).start() : output.lastIndexOf(')');
            CatalogExpression expression =
                    expressions.get(Integer.parseInt(marks.get(i).group(1)));
            forms.put(expression, output.substring(marks.get(i).end(), end));
        }
    }
}
