// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.oracle;

import dev.athanor.ast.Expression;
import dev.athanor.ast.Ordering;
import dev.athanor.ast.Window;
import dev.athanor.query.NumberAggregate;
import dev.athanor.query.Sql;
import dev.athanor.query.ValueAggregate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Terms that are computed over several rows. */
final class Groups {
    private Groups() {}

    /** An aggregate; {@code count(*)} without an argument. */
    record Aggregate(
            String name, @Nullable Term argument, @Nullable Term filter) implements Term {
        static final List<String> NUMBERS = List.of("count", "count distinct", "sum", "min", "max");
        static final List<String> TEXTS = List.of("min", "max", "string_agg");
        static final List<String> TRUTHS = List.of("bool_and", "bool_or");

        @Override
        public Kind kind() {
            return argument == null || name.startsWith("count") ? Kind.NUMBER : argument.kind();
        }

        @Override
        public @Nullable Object value(Env env) {
            return over(env.members());
        }

        @Nullable
        Object over(List<Env> rows) {
            List<Env> seen = rows.stream()
                    .filter(row -> filter == null || filter.holds(row))
                    .toList();
            if (argument == null) {
                return (long) seen.size();
            }
            List<Object> values = new ArrayList<>();
            for (Env row : seen) {
                Object value = argument.value(row);
                if (value != null) {
                    values.add(value);
                }
            }
            return switch (name) {
                case "count" -> (long) values.size();
                case "count distinct" -> (long) new HashSet<>(values).size();
                default -> values.isEmpty() ? null : ofSome(values);
            };
        }

        private Object ofSome(List<Object> values) {
            return switch (name) {
                case "sum" -> values.stream().mapToLong(Long.class::cast).sum();
                case "min" -> Collections.min(values, Logic::order);
                case "max" -> Collections.max(values, Logic::order);
                case "bool_and" -> !values.contains(false);
                case "bool_or" -> values.contains(true);
                default ->
                    values.stream().sorted(Logic::order).map(Object::toString).collect(Collectors.joining("+"));
            };
        }

        @Override
        public Expression<?> built() {
            return isNumber() ? numbers() : values();
        }

        private boolean isNumber() {
            return kind() == Kind.NUMBER;
        }

        private NumberAggregate<?> numbers() {
            NumberAggregate<?> aggregate = argument == null ? Sql.count() : numbers(argument);
            return filter == null ? aggregate : aggregate.filter(filter.condition());
        }

        private NumberAggregate<?> numbers(Term of) {
            return switch (name) {
                case "count" -> Sql.count(of.any());
                case "count distinct" -> Sql.countDistinct(of.any());
                case "sum" -> Sql.sumLong(of.number());
                case "min" -> Sql.min(of.number());
                default -> Sql.max(of.number());
            };
        }

        private ValueAggregate<?> values() {
            Term of = Objects.requireNonNull(argument);
            ValueAggregate<?> aggregate = switch (name) {
                case "min" -> Sql.min(of.any());
                case "max" -> Sql.max(of.any());
                case "bool_and" -> Sql.boolAnd(of.condition());
                case "bool_or" -> Sql.boolOr(of.condition());
                default ->
                    of instanceof Values.Constant
                            ? Sql.stringAgg(of.text(), "+")
                            : Sql.stringAgg(of.text(), "+").orderBy(of.any());
            };
            return filter == null ? aggregate : aggregate.filter(filter.condition());
        }

        Expression<?> over(Window window) {
            return isNumber() ? numbers().over(window) : values().over(window);
        }

        @Override
        public String sql() {
            return sql("");
        }

        String sql(String window) {
            String arguments = argument == null ? "*" : argument.sql();
            String call = switch (name) {
                case "count distinct" -> "count(distinct " + arguments + ")";
                case "string_agg" -> "string_agg(" + arguments + ", '+' order by " + arguments + ")";
                default -> name + "(" + arguments + ")";
            };
            String whole = (filter == null ? call : call + " filter (where " + filter.sql() + ")") + window;
            return name.equals("sum") ? "(" + whole + "::bigint)" : whole;
        }
    }

    /** A rank, or an aggregate over a window whose frame counts groups of peers, or is the default. */
    record Windowed(String rank, @Nullable Aggregate aggregate, List<Term> partition, List<Order> orders, int frame)
            implements Term {
        @Override
        public Kind kind() {
            return aggregate == null ? Kind.NUMBER : aggregate.kind();
        }

        @Override
        public @Nullable Object value(Env env) {
            List<Env> rows = env.members().stream()
                    .filter(row -> keys(partition, row).equals(keys(partition, env)))
                    .sorted((one, other) -> Order.rows(orders).compare(sortKeys(one), sortKeys(other)))
                    .toList();
            List<List<Env>> peers = peers(rows);
            int own = 0;
            while (peers.get(own).stream().noneMatch(env::isSameRowAs)) {
                own++;
            }
            if (aggregate == null) {
                long before =
                        peers.subList(0, own).stream().mapToLong(List::size).sum();
                return rank.equals("rank") ? before + 1 : own + 1L;
            }
            int from = frame == 1 ? Math.max(0, own - 1) : 0;
            int to = frame == 2 ? peers.size() : frame == 1 ? Math.min(peers.size(), own + 2) : own + 1;
            return aggregate.over(
                    peers.subList(from, to).stream().flatMap(List::stream).toList());
        }

        /** Rows that are equal in the order; without an order all of them. */
        private List<List<Env>> peers(List<Env> rows) {
            List<List<Env>> peers = new ArrayList<>();
            for (Env row : rows) {
                if (peers.isEmpty()
                        || Order.rows(orders)
                                        .compare(
                                                sortKeys(peers.get(peers.size() - 1)
                                                        .get(0)),
                                                sortKeys(row))
                                != 0) {
                    peers.add(new ArrayList<>());
                }
                peers.get(peers.size() - 1).add(row);
            }
            return peers;
        }

        private @Nullable Object[] sortKeys(Env row) {
            return orders.stream().map(order -> order.term().value(row)).toArray();
        }

        private static List<@Nullable Object> keys(List<Term> terms, Env row) {
            return Arrays.asList(terms.stream().map(term -> term.value(row)).toArray());
        }

        @Override
        public Expression<?> built() {
            Window window = partition.isEmpty()
                    ? orders.isEmpty() ? Window.ALL : ordered(Window.ALL)
                    : ordered(Sql.partitionBy(
                            partition.get(0).any(),
                            partition.stream().skip(1).map(Term::any).toArray(Expression[]::new)));
            if (frame == 1) {
                window = window.groups(Sql.preceding(1), Sql.following(1));
            } else if (frame == 2) {
                window = window.rows(Sql.unboundedPreceding(), Sql.unboundedFollowing());
            }
            if (aggregate == null) {
                return (rank.equals("rank") ? Sql.rank() : Sql.denseRank()).over(window);
            }
            return aggregate.over(window);
        }

        private Window ordered(Window window) {
            Ordering[] built = Order.built(orders);
            return built.length == 0 ? window : window.orderBy(built[0], Arrays.copyOfRange(built, 1, built.length));
        }

        @Override
        public String sql() {
            String over = partition.isEmpty()
                    ? ""
                    : partition.stream().map(Term::sql).collect(Collectors.joining(", ", "partition by ", ""));
            String frames = switch (frame) {
                case 1 -> " groups between 1 preceding and 1 following";
                case 2 -> " rows between unbounded preceding and unbounded following";
                default -> "";
            };
            String window = " over (" + over + Order.sql(orders) + frames + ")";
            if (aggregate == null) {
                return rank + "()" + window;
            }
            return aggregate.sql(window);
        }
    }
}
