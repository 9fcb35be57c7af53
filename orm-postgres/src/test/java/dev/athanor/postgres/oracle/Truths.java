// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.oracle;

import dev.athanor.ast.Condition;
import dev.athanor.ast.Expression;
import dev.athanor.ast.RowValue;
import dev.athanor.ast.TextExpression;
import dev.athanor.ast.Tuple;
import dev.athanor.query.Sql;
import dev.athanor.type.SqlTypes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Terms that are true, false or unknown, and contain no query. */
final class Truths {
    static final List<String> COMPARISONS = List.of("=", "<>", "<", "<=", ">", ">=");
    static final List<String> DISTINCTIONS = List.of("is distinct from", "is not distinct from");

    private Truths() {}

    /** A term of kind {@link Kind#TRUTH}. */
    interface Truth extends Term {
        @Override
        default Kind kind() {
            return Kind.TRUTH;
        }
    }

    static Condition compared(Expression<Object> left, String operator, Expression<Object> right) {
        return switch (operator) {
            case "=" -> left.eq(right);
            case "<>" -> left.ne(right);
            case "<" -> left.lt(right);
            case "<=" -> left.le(right);
            case ">" -> left.gt(right);
            case ">=" -> left.ge(right);
            case "is distinct from" -> left.isDistinctFrom(right);
            default -> left.isNotDistinctFrom(right);
        };
    }

    private static Condition compared(Expression<Object> left, String operator, Object value) {
        return switch (operator) {
            case "=" -> left.eq(value);
            case "<>" -> left.ne(value);
            case "<" -> left.lt(value);
            case "<=" -> left.le(value);
            case ">" -> left.gt(value);
            default -> left.ge(value);
        };
    }

    /** {@code left operator right}. */
    record Compare(String operator, Term left, Term right) implements Truth {
        @Override
        public @Nullable Object value(Env env) {
            return Logic.compare(operator, left.value(env), right.value(env));
        }

        @Override
        public Expression<?> built() {
            return right instanceof Values.Constant constant && COMPARISONS.contains(operator)
                    ? compared(left.any(), operator, constant.value())
                    : compared(left.any(), operator, right.any());
        }

        @Override
        public String sql() {
            return "(" + left.sql() + " " + operator + " " + right.sql() + ")";
        }
    }

    /** {@code operand between low and high}, or {@code between symmetric}. */
    record Between(Term operand, Term low, Term high, boolean symmetric) implements Truth {
        @Override
        public @Nullable Object value(Env env) {
            Object value = operand.value(env);
            Boolean between = between(value, low.value(env), high.value(env));
            return symmetric
                    ? Logic.not(Logic.all(Arrays.asList(
                            Logic.not(between), Logic.not(between(value, high.value(env), low.value(env))))))
                    : between;
        }

        private static @Nullable Boolean between(@Nullable Object value, @Nullable Object low, @Nullable Object high) {
            return Logic.all(Arrays.asList(Logic.compare(">=", value, low), Logic.compare("<=", value, high)));
        }

        @Override
        public Expression<?> built() {
            return symmetric
                    ? operand.any().betweenSymmetric(low.any(), high.any())
                    : operand.any().between(low.any(), high.any());
        }

        @Override
        public String sql() {
            return "(" + operand.sql() + (symmetric ? " between symmetric " : " between ") + low.sql() + " and "
                    + high.sql() + ")";
        }
    }

    /** {@code operand in (values)}, of which some may be null. */
    record InList(Term operand, List<?> values, boolean negated) implements Truth {
        @Override
        public @Nullable Object value(Env env) {
            Object value = operand.value(env);
            Boolean in = Logic.one(values, one -> Logic.compare("=", value, one));
            return negated ? Logic.not(in) : in;
        }

        @Override
        public Expression<?> built() {
            return negated ? operand.any().notIn(values) : operand.any().in(values);
        }

        @Override
        public String sql() {
            if (values.isEmpty()) {
                return "((" + operand.sql() + (negated ? " is null) or true)" : " is null) and false)");
            }
            return values.stream()
                    .map(value -> Kind.literal(value, operand.kind()))
                    .collect(Collectors.joining(", ", "(" + operand.sql() + (negated ? " not in (" : " in ("), "))"));
        }
    }

    /** {@code operand operator any (array)}. */
    record AnyElement(Term operand, String operator, boolean all, List<?> values) implements Truth {
        @Override
        public @Nullable Object value(Env env) {
            Object value = operand.value(env);
            return all
                    ? Logic.all(values, one -> Logic.compare(operator, value, one))
                    : Logic.one(values, one -> Logic.compare(operator, value, one));
        }

        @Override
        public Expression<?> built() {
            Expression<List<Object>> array =
                    Sql.value(nullable(values), SqlTypes.list(operand.kind().type()));
            return compared(operand.any(), operator, all ? Sql.all(array) : Sql.any(array));
        }

        private static List<Object> nullable(List<?> values) {
            return new ArrayList<>(values);
        }

        @Override
        public String sql() {
            return "(" + operand.sql() + " " + operator + (all ? " all " : " any ")
                    + Kind.arrayLiteral(values, operand.kind()) + ")";
        }
    }

    /** {@code operand like pattern}, and the forms that take what is given literally. */
    record Like(Term operand, String form, String pattern) implements Truth {
        static final List<String> FORMS =
                List.of("like", "ilike", "startsWith", "endsWith", "contains", "containsIgnoreCase");

        @Override
        public @Nullable Object value(Env env) {
            Object value = operand.value(env);
            if (value == null) {
                return null;
            }
            String string = (String) value;
            return switch (form) {
                case "like" -> Logic.like(string, pattern);
                case "ilike" -> Logic.like(string.toLowerCase(Locale.ROOT), pattern.toLowerCase(Locale.ROOT));
                case "startsWith" -> string.startsWith(pattern);
                case "endsWith" -> string.endsWith(pattern);
                case "contains" -> string.contains(pattern);
                default -> string.toLowerCase(Locale.ROOT).contains(pattern.toLowerCase(Locale.ROOT));
            };
        }

        @Override
        public Expression<?> built() {
            TextExpression string = operand.text();
            return switch (form) {
                case "like" -> string.like(pattern);
                case "ilike" -> string.ilike(pattern);
                case "startsWith" -> string.startsWith(pattern);
                case "endsWith" -> string.endsWith(pattern);
                case "contains" -> string.contains(pattern);
                default -> string.containsIgnoreCase(pattern);
            };
        }

        @Override
        public String sql() {
            String literal = Kind.literal(pattern, Kind.TEXT);
            return switch (form) {
                case "like", "ilike" -> "(" + operand.sql() + " " + form + " " + literal + ")";
                case "startsWith" -> "starts_with(" + operand.sql() + ", " + literal + ")";
                case "endsWith" -> "(right(" + operand.sql() + ", length(" + literal + ")) = " + literal + ")";
                case "contains" -> "(strpos(" + operand.sql() + ", " + literal + ") > 0)";
                default -> "(strpos(lower(" + operand.sql() + "), lower(" + literal + ")) > 0)";
            };
        }
    }

    /** {@code operand is null}. */
    record NullTest(Term operand, boolean negated) implements Truth {
        @Override
        public Object value(Env env) {
            return (operand.value(env) == null) != negated;
        }

        @Override
        public Expression<?> built() {
            return negated ? operand.any().isNotNull() : operand.any().isNull();
        }

        @Override
        public String sql() {
            return "(" + operand.sql() + (negated ? " is not null)" : " is null)");
        }
    }

    /** {@code not operand}. */
    record Not(Term operand) implements Truth {
        @Override
        public @Nullable Object value(Env env) {
            return Logic.not(operand.truth(env));
        }

        @Override
        public Expression<?> built() {
            return operand.condition().not();
        }

        @Override
        public String sql() {
            return "(not " + operand.sql() + ")";
        }
    }

    /** {@code one and two and three}, or with {@code or}. */
    record Chain(boolean and, List<Term> terms) implements Truth {
        @Override
        public @Nullable Object value(Env env) {
            return and ? Logic.all(terms, term -> term.truth(env)) : Logic.one(terms, term -> term.truth(env));
        }

        @Override
        public Expression<?> built() {
            Condition[] conditions = terms.stream().map(Term::condition).toArray(Condition[]::new);
            if (conditions.length == 2) {
                return and ? conditions[0].and(conditions[1]) : conditions[0].or(conditions[1]);
            }
            return and ? Sql.and(conditions) : Sql.or(conditions);
        }

        @Override
        public String sql() {
            return terms.stream().map(Term::sql).collect(Collectors.joining(and ? " and " : " or ", "(", ")"));
        }
    }

    static RowValue<Tuple.Of2<Object, Object>> row(List<Term> parts) {
        return Sql.row(parts.get(0).any(), parts.get(1).any());
    }

    static String rowSql(List<Term> parts) {
        return parts.stream().map(Term::sql).collect(Collectors.joining(", ", "row(", ")"));
    }

    static List<@Nullable Object> rowValue(List<Term> parts, Env env) {
        return parts.stream().map(part -> part.value(env)).collect(Collectors.toList());
    }

    /** {@code (one, two) operator (three, four)}. */
    record CompareRows(String operator, List<Term> left, List<Term> right) implements Truth {
        @Override
        public @Nullable Object value(Env env) {
            return Logic.compareRows(operator, rowValue(left, env), rowValue(right, env));
        }

        @Override
        public Expression<?> built() {
            RowValue<Tuple.Of2<Object, Object>> one = row(left);
            RowValue<Tuple.Of2<Object, Object>> other = row(right);
            return switch (operator) {
                case "=" -> one.eq(other);
                case "<>" -> one.ne(other);
                case "<" -> one.lt(other);
                case "<=" -> one.le(other);
                case ">" -> one.gt(other);
                default -> one.ge(other);
            };
        }

        @Override
        public String sql() {
            return "(" + rowSql(left) + " " + operator + " " + rowSql(right) + ")";
        }
    }

    /** {@code (one, two) in (rows)}. */
    record RowInList(List<Term> row, List<List<@Nullable Object>> rows, boolean negated) implements Truth {
        @Override
        public @Nullable Object value(Env env) {
            List<@Nullable Object> value = rowValue(row, env);
            Boolean in = Logic.one(rows, one -> Logic.compareRows("=", value, one));
            return negated ? Logic.not(in) : in;
        }

        @Override
        public Expression<?> built() {
            List<Tuple.Of2<Object, Object>> tuples =
                    rows.stream().map(one -> Tuple.of(one.get(0), one.get(1))).toList();
            return negated ? Truths.row(row).notIn(tuples) : Truths.row(row).in(tuples);
        }

        @Override
        public String sql() {
            if (rows.isEmpty()) {
                return "((" + rowSql(row) + (negated ? " is null) or true)" : " is null) and false)");
            }
            return rows.stream()
                    .map(one -> "row(" + Kind.literal(one.get(0), row.get(0).kind()) + ", "
                            + Kind.literal(one.get(1), row.get(1).kind()) + ")")
                    .collect(Collectors.joining(", ", "(" + rowSql(row) + (negated ? " not in (" : " in ("), "))"));
        }
    }
}
