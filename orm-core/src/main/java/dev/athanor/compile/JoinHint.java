// SPDX-License-Identifier: Apache-2.0
package dev.athanor.compile;

import dev.athanor.ast.ColumnReference;
import dev.athanor.ast.Expression;
import dev.athanor.ast.Node;
import dev.athanor.ast.SelectedSource;
import dev.athanor.ast.Source;
import dev.athanor.ast.TableFunction;
import dev.athanor.ast.TableReference;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The words for tables that are not joined, and for the relations that would join them. */
final class JoinHint {
    private JoinHint() {}

    static String nameOf(Source source) {
        if (source instanceof SelectedSource selected) {
            return "the query \"" + selected.alias() + "\"";
        }
        if (source instanceof TableFunction function) {
            return function.alias().isEmpty()
                    ? "the rows of " + function.call().name() + "(…)"
                    : "the function \"" + function.alias() + "\"";
        }
        TableReference table = Objects.requireNonNull(source.asTable(), "table");
        String alias = table.source().alias();
        return alias == null ? table.source().name() : table.source().name() + " (as " + alias + ")";
    }

    /** {@code users.email}; of what is no column nothing is said. */
    static String nameOf(Expression<?> expression) {
        return Node.of(expression) instanceof ColumnReference<?> column
                ? nameOf(column.source()) + "." + column.columnName()
                : "an expression";
    }

    static String listed(List<Source> sources) {
        return sources.isEmpty()
                ? "any other"
                : sources.stream().map(JoinHint::nameOf).collect(Collectors.joining(", "));
    }

    /** Such as {@code join orders by the relation User.orders}. */
    static String joining(Source missing, List<Source> present) {
        String relations = present.stream()
                .flatMap(source -> relations(source, missing))
                .distinct()
                .collect(Collectors.joining(" or "));
        return "join " + nameOf(missing)
                + (relations.isEmpty() ? " with a condition" : " by the relation " + relations);
    }

    private static Stream<String> relations(Source one, Source other) {
        return one instanceof TableReference from && other instanceof TableReference to
                ? Stream.concat(from.relationsTo(to).stream(), to.relationsTo(from).stream())
                : Stream.empty();
    }
}
