// SPDX-License-Identifier: Apache-2.0
package dev.athanor.criteria;

import dev.athanor.ast.Conflict;
import dev.athanor.ast.Expression;
import dev.athanor.ast.FunctionCall;
import dev.athanor.ast.InsertStatement;
import dev.athanor.ast.MergeStatement;
import dev.athanor.ast.Parameter;
import dev.athanor.ast.SelectItem;
import dev.athanor.ast.SetClause;
import dev.athanor.ast.Statement;
import dev.athanor.ast.UpdateStatement;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a change writes, and to which columns: the part in which two copies of it may differ that were filled for two runs. */
record WrittenValues(List<@Nullable Object> parts) {
    static WrittenValues of(Statement statement) {
        List<@Nullable Object> parts = new ArrayList<>();
        if (statement instanceof InsertStatement insert) {
            parts.addAll(insert.columns());
            addRows(insert.rows(), parts);
            Conflict conflict = insert.conflict();
            if (conflict != null) {
                addClauses(conflict.set(), parts);
            }
        } else if (statement instanceof UpdateStatement update) {
            addClauses(update.set(), parts);
        } else if (statement instanceof MergeStatement merge) {
            for (MergeStatement.When branch : merge.branches()) {
                if (branch.action() instanceof MergeStatement.Update update) {
                    addClauses(update.set(), parts);
                } else if (branch.action() instanceof MergeStatement.Insert insert) {
                    addClauses(insert.values(), parts);
                }
            }
        }
        return new WrittenValues(parts);
    }

    private static void addRows(InsertStatement.Rows rows, List<@Nullable Object> parts) {
        if (rows instanceof InsertStatement.Values values) {
            values.rows().forEach(row -> row.forEach(value -> add(value, parts)));
        } else if (rows instanceof InsertStatement.Query select) {
            select.query().items().stream().map(SelectItem::expression).forEach(selected -> add(selected, parts));
        }
    }

    private static void addClauses(List<SetClause> clauses, List<@Nullable Object> parts) {
        for (SetClause clause : clauses) {
            parts.add(clause.column());
            add(clause.value(), parts);
        }
    }

    /** A call by what it is called with: the next version of a row is the greater one of two moments, of which one is bound. */
    private static void add(@Nullable Expression<?> value, List<@Nullable Object> parts) {
        if (value instanceof FunctionCall<?> call) {
            parts.add(call.name());
            parts.addAll(call.arguments());
        } else {
            parts.add(value);
        }
    }

    /** The other copy's parameters by those of this one; null where the copies differ in more than bound values, so that each has its own text. */
    @Nullable
    IdentityHashMap<Parameter<?>, Parameter<?>> exchanges(WrittenValues other) {
        if (parts.size() != other.parts.size()) {
            return null;
        }
        IdentityHashMap<Parameter<?>, Parameter<?>> exchanges = new IdentityHashMap<>();
        for (int i = 0; i < parts.size(); i++) {
            Object one = parts.get(i);
            Object two = other.parts.get(i);
            if (one instanceof Parameter<?> before && two instanceof Parameter<?> after && isSamePlace(before, after)) {
                exchanges.put(before, after);
            } else if (!Objects.equals(one, two)) {
                return null;
            }
        }
        return exchanges;
    }

    private static boolean isSamePlace(Parameter<?> one, Parameter<?> two) {
        return one.type().equals(two.type()) && Objects.equals(one.name(), two.name());
    }
}
