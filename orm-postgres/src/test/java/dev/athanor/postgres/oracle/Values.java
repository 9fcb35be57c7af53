// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.oracle;

import dev.athanor.ast.Expression;
import dev.athanor.ast.NumberExpression;
import dev.athanor.query.CaseOf;
import dev.athanor.query.CaseWhen;
import dev.athanor.query.Sql;
import dev.athanor.type.SqlTypes;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Terms that compute a value of values. */
final class Values {
    private Values() {}

    /** A bound value, never null. */
    record Constant(Kind kind, Object value) implements Term {
        @Override
        public Object value(Env env) {
            return value;
        }

        @Override
        public Expression<?> built() {
            return Sql.value(value, kind.type());
        }

        @Override
        public String sql() {
            return Kind.literal(value, kind);
        }
    }

    /** A column of a table or of a query that stands as one. */
    record Column(Place place, int index, Kind kind) implements Term {
        @Override
        public @Nullable Object value(Env env) {
            return env.value(place, index);
        }

        @Override
        public Expression<?> built() {
            return place.column(index);
        }

        @Override
        public String sql() {
            return place.columnSql(index);
        }
    }

    /** {@code left + right} and its relatives; what is divided by is a constant other than 0. */
    record Arithmetic(char operator, Term left, Term right) implements Term {
        @Override
        public Kind kind() {
            return Kind.NUMBER;
        }

        @Override
        public @Nullable Object value(Env env) {
            Object l = left.value(env);
            Object r = right.value(env);
            if (l == null || r == null) {
                return null;
            }
            long one = (Long) l;
            long other = (Long) r;
            return switch (operator) {
                case '+' -> one + other;
                case '-' -> one - other;
                case '*' -> one * other;
                case '/' -> one / other;
                default -> one % other;
            };
        }

        @Override
        public Expression<?> built() {
            NumberExpression<Long> number = left.number();
            if (right instanceof Constant constant) {
                long value = (Long) constant.value();
                return switch (operator) {
                    case '+' -> number.plus(value);
                    case '-' -> number.minus(value);
                    case '*' -> number.times(value);
                    case '/' -> number.dividedBy(value);
                    default -> number.mod(value);
                };
            }
            return switch (operator) {
                case '+' -> number.plus(right.number());
                case '-' -> number.minus(right.number());
                case '*' -> number.times(right.number());
                case '/' -> number.dividedBy(right.number());
                default -> number.mod(right.number());
            };
        }

        @Override
        public String sql() {
            return "(" + left.sql() + " " + operator + " " + right.sql() + ")";
        }
    }

    /** A call of one argument. */
    record Call(String name, Term argument) implements Term {
        static final List<String> NUMBERS = List.of("abs", "length");
        static final List<String> TEXTS = List.of("lower", "upper", "number as text", "trim");

        @Override
        public Kind kind() {
            return NUMBERS.contains(name) ? Kind.NUMBER : Kind.TEXT;
        }

        @Override
        public @Nullable Object value(Env env) {
            Object value = argument.value(env);
            if (value == null) {
                return null;
            }
            return switch (name) {
                case "abs" -> Math.abs((Long) value);
                case "length" -> (long) ((String) value).length();
                case "lower" -> ((String) value).toLowerCase(Locale.ROOT);
                case "upper" -> ((String) value).toUpperCase(Locale.ROOT);
                case "trim" -> ((String) value).replaceAll("^ +| +$", "");
                default -> String.valueOf(value);
            };
        }

        @Override
        public Expression<?> built() {
            return switch (name) {
                case "abs" -> argument.number().abs();
                case "length" -> argument.text().length().cast(SqlTypes.BIGINT);
                case "lower" -> argument.text().lower();
                case "upper" -> argument.text().upper();
                case "trim" -> argument.text().trim();
                default -> argument.number().cast(SqlTypes.TEXT);
            };
        }

        @Override
        public String sql() {
            return switch (name) {
                case "number as text" -> "(" + argument.sql() + "::text)";
                case "length" -> "(length(" + argument.sql() + ")::bigint)";
                default -> name + "(" + argument.sql() + ")";
            };
        }
    }

    /** {@code left || right}. */
    record Joined(Term left, Term right) implements Term {
        @Override
        public Kind kind() {
            return Kind.TEXT;
        }

        @Override
        public @Nullable Object value(Env env) {
            Object l = left.value(env);
            Object r = right.value(env);
            return l == null || r == null ? null : l.toString() + r;
        }

        @Override
        public Expression<?> built() {
            return right instanceof Constant constant
                    ? left.text().concat((String) constant.value())
                    : left.text().concat(right.text());
        }

        @Override
        public String sql() {
            return "(" + left.sql() + " || " + right.sql() + ")";
        }
    }

    /** {@code coalesce(first, second)}. */
    record Coalesce(Term first, Term second) implements Term {
        @Override
        public Kind kind() {
            return first.kind();
        }

        @Override
        public @Nullable Object value(Env env) {
            Object value = first.value(env);
            return value == null ? second.value(env) : value;
        }

        @Override
        public Expression<?> built() {
            return second instanceof Constant constant
                    ? first.any().orElse(constant.value())
                    : Sql.coalesce(first.any(), second.any());
        }

        @Override
        public String sql() {
            return "coalesce(" + first.sql() + ", " + second.sql() + ")";
        }
    }

    /** {@code case when … then … else … end}. */
    record Cases(
            List<Term> conditions,
            List<Term> results,
            @Nullable Term otherwise) implements Term {
        @Override
        public Kind kind() {
            return results.get(0).kind();
        }

        @Override
        public @Nullable Object value(Env env) {
            for (int i = 0; i < conditions.size(); i++) {
                if (conditions.get(i).holds(env)) {
                    return results.get(i).value(env);
                }
            }
            return otherwise == null ? null : otherwise.value(env);
        }

        @Override
        public Expression<?> built() {
            CaseWhen<Object> cases =
                    Sql.caseWhen(conditions.get(0).condition(), results.get(0).any());
            for (int i = 1; i < conditions.size(); i++) {
                cases = cases.when(conditions.get(i).condition(), results.get(i).any());
            }
            return otherwise == null ? cases.end() : cases.otherwise(otherwise.any());
        }

        @Override
        public String sql() {
            StringBuilder text = new StringBuilder("(case");
            for (int i = 0; i < conditions.size(); i++) {
                text.append(" when ").append(conditions.get(i).sql());
                text.append(" then ").append(results.get(i).sql());
            }
            return text.append(otherwise == null ? "" : " else " + otherwise.sql())
                    .append(" end)")
                    .toString();
        }
    }

    /** {@code case subject when constant then result … else … end}. */
    record CasesOf(Term subject, List<Constant> constants, Term result, Term otherwise) implements Term {
        @Override
        public Kind kind() {
            return result.kind();
        }

        @Override
        public @Nullable Object value(Env env) {
            Object value = subject.value(env);
            boolean found =
                    constants.stream().anyMatch(constant -> constant.value().equals(value));
            return (found ? result : otherwise).value(env);
        }

        @Override
        public Expression<?> built() {
            CaseOf.Branches<Object, Object> cases =
                    Sql.caseOf(subject.any()).when(constants.get(0).value(), result.any());
            for (Constant constant : constants.subList(1, constants.size())) {
                cases = cases.when(constant.value(), result.any());
            }
            return cases.otherwise(otherwise.any());
        }

        @Override
        public String sql() {
            return constants.stream()
                    .map(constant -> " when " + constant.sql() + " then " + result.sql())
                    .collect(Collectors.joining("", "(case " + subject.sql(), " else " + otherwise.sql() + " end)"));
        }
    }
}
