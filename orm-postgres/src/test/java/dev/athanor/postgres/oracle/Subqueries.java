// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.oracle;

import dev.athanor.ast.Expression;
import dev.athanor.postgres.oracle.Truths.Truth;
import dev.athanor.query.RowQuery;
import dev.athanor.query.Sql;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Terms that contain a query. */
final class Subqueries {
    private Subqueries() {}

    /** {@code exists (query)}. */
    record Exists(Query query, boolean negated) implements Truth {
        @Override
        public Object value(Env env) {
            return query.rows(env).isEmpty() == negated;
        }

        @Override
        public Expression<?> built() {
            return negated ? Sql.notExists(query.built()) : Sql.exists(query.built());
        }

        @Override
        public String sql() {
            return (negated ? "(not exists (" : "(exists (") + query.sql() + "))";
        }
    }

    /** {@code operand in (query)}. */
    record InQuery(Term operand, Query query, boolean negated) implements Truth {
        @Override
        public @Nullable Object value(Env env) {
            Object value = operand.value(env);
            Boolean in = Logic.one(query.rows(env), row -> Logic.compare("=", value, row[0]));
            return negated ? Logic.not(in) : in;
        }

        @Override
        public Expression<?> built() {
            return negated ? operand.any().notIn(query.column()) : operand.any().in(query.column());
        }

        @Override
        public String sql() {
            return "(" + operand.sql() + (negated ? " not in (" : " in (") + query.sql() + "))";
        }
    }

    /** {@code (one, two) in (query)}. */
    record RowInQuery(List<Term> row, Query query, boolean negated) implements Truth {
        @Override
        public @Nullable Object value(Env env) {
            List<@Nullable Object> value = Truths.rowValue(row, env);
            Boolean in = Logic.one(query.rows(env), other -> Logic.compareRows("=", value, Arrays.asList(other)));
            return negated ? Logic.not(in) : in;
        }

        @Override
        public Expression<?> built() {
            return negated
                    ? Truths.row(row).notIn(query.pair())
                    : Truths.row(row).in(query.pair());
        }

        @Override
        public String sql() {
            return "(" + Truths.rowSql(row) + (negated ? " not in (" : " in (") + query.sql() + "))";
        }
    }

    /** {@code operand operator any (query)}. */
    record AnyRow(Term operand, String operator, boolean all, Query query) implements Truth {
        @Override
        public @Nullable Object value(Env env) {
            Object value = operand.value(env);
            List<@Nullable Object[]> rows = query.rows(env);
            return all
                    ? Logic.all(rows, row -> Logic.compare(operator, value, row[0]))
                    : Logic.one(rows, row -> Logic.compare(operator, value, row[0]));
        }

        @Override
        public Expression<?> built() {
            RowQuery<Object> column = query.column();
            return Truths.compared(operand.any(), operator, all ? Sql.all(column) : Sql.any(column));
        }

        @Override
        public String sql() {
            return "(" + operand.sql() + " " + operator + (all ? " all (" : " any (") + query.sql() + "))";
        }
    }

    /** {@code (query)}, which yields one row at most. */
    record Scalar(Query query) implements Term {
        @Override
        public Kind kind() {
            return query.kinds().get(0);
        }

        @Override
        public @Nullable Object value(Env env) {
            List<@Nullable Object[]> rows = query.rows(env);
            return rows.isEmpty() ? null : rows.get(0)[0];
        }

        @Override
        public Expression<?> built() {
            return Sql.scalar(query.column());
        }

        @Override
        public String sql() {
            return "(" + query.sql() + ")";
        }
    }
}
