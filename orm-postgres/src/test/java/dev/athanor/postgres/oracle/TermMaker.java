// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.oracle;

import dev.athanor.ast.Ordering;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes random values; {@link TruthMaker} makes conditions. */
final class TermMaker {
    private final Choices choices;
    private final TruthMaker truths;
    private final QueryMaker queries;

    TermMaker(Choices choices, QueryMaker queries) {
        this.choices = choices;
        this.queries = queries;
        this.truths = new TruthMaker(choices, this, queries);
    }

    Term term(Kind kind, Scope scope, int depth) {
        if (kind == Kind.TRUTH) {
            return truths.truth(scope, depth);
        }
        int choice = depth <= 0 ? 0 : choices.below(9);
        return switch (choice) {
            case 0, 1 -> leaf(kind, scope);
            case 2 ->
                kind == Kind.NUMBER
                        ? new Values.Arithmetic(
                                choices.pick(List.of('+', '-', '*')),
                                term(kind, scope, depth - 1),
                                term(kind, scope, depth - 1))
                        : new Values.Joined(term(kind, scope, depth - 1), term(kind, scope, depth - 1));
            case 3 -> kind == Kind.NUMBER ? divided(term(kind, scope, depth - 1)) : call(kind, scope, depth);
            case 4 -> call(kind, scope, depth);
            case 5 -> new Values.Coalesce(term(kind, scope, depth - 1), term(kind, scope, depth - 1));
            case 6 -> cases(kind, scope, depth);
            default -> special(kind, scope, depth);
        };
    }

    Term truth(Scope scope, int depth) {
        return truths.truth(scope, depth);
    }

    /** So many operators on operators, from which parentheses follow. */
    Term formula(Kind kind, Scope scope, int operators) {
        if (kind == Kind.TRUTH) {
            return truths.formula(scope, operators);
        }
        if (operators == 0) {
            return leaf(kind, scope);
        }
        if (kind == Kind.NUMBER && choices.chance(30)) {
            return divided(formula(kind, scope, operators - 1));
        }
        int left = choices.below(operators);
        Term one = formula(kind, scope, left);
        Term other = formula(kind, scope, operators - 1 - left);
        return kind == Kind.TEXT
                ? new Values.Joined(one, other)
                : new Values.Arithmetic(choices.pick(List.of('+', '-', '*')), one, other);
    }

    private Term divided(Term number) {
        Term by = new Values.Constant(Kind.NUMBER, choices.pick(List.of(2L, 1L, 3L, -2L)));
        return new Values.Arithmetic(choices.pick(List.of('/', '%')), number, by);
    }

    Term leaf(Kind kind, Scope scope) {
        List<Term> leaves = scope.of(kind);
        return leaves.isEmpty() || choices.chance(20) ? constant(kind) : choices.pick(leaves);
    }

    Values.Constant constant(Kind kind) {
        return new Values.Constant(kind, kind.sample(choices));
    }

    private Term call(Kind kind, Scope scope, int depth) {
        String name = choices.pick(kind == Kind.NUMBER ? Values.Call.NUMBERS : Values.Call.TEXTS);
        Kind argument = name.equals("abs") || name.equals("number as text") ? Kind.NUMBER : Kind.TEXT;
        return new Values.Call(name, term(argument, scope, depth - 1));
    }

    private Term cases(Kind kind, Scope scope, int depth) {
        if (choices.chance(30)) {
            Kind of = choices.pick(List.of(Kind.NUMBER, Kind.TEXT));
            return new Values.CasesOf(
                    term(of, scope, depth - 1),
                    List.of(constant(of), constant(of)),
                    term(kind, scope, depth - 1),
                    term(kind, scope, depth - 1));
        }
        List<Term> conditions = new ArrayList<>();
        List<Term> results = new ArrayList<>();
        for (int i = choices.below(2); i >= 0; i--) {
            conditions.add(truth(scope, depth - 1));
            results.add(term(kind, scope, depth - 1));
        }
        Term otherwise = choices.chance(60) ? term(kind, scope, depth - 1) : null;
        return new Values.Cases(conditions, results, otherwise);
    }

    /** What looks at more than one row. */
    Term special(Kind kind, Scope scope, int depth) {
        if (!scope.aggregated().isEmpty()) {
            return aggregate(kind, Scope.inside(scope.aggregated()));
        }
        if (scope.windows() && choices.chance(60)) {
            return window(kind, Scope.inside(scope.leaves()));
        }
        return scope.queries() > 0
                ? new Subqueries.Scalar(queries.single(kind, scope.around(), scope.queries() - 1))
                : leaf(kind, scope);
    }

    private Groups.Aggregate aggregate(Kind kind, Scope scope) {
        Term filter = choices.chance(25) ? truth(scope, 1) : null;
        if (kind == Kind.NUMBER && choices.chance(25)) {
            return new Groups.Aggregate("count", null, filter);
        }
        String name = choices.pick(
                switch (kind) {
                    case NUMBER -> Groups.Aggregate.NUMBERS;
                    case TEXT -> Groups.Aggregate.TEXTS;
                    case TRUTH -> Groups.Aggregate.TRUTHS;
                });
        Kind argument = name.startsWith("count") ? choices.pick(List.of(Kind.values())) : kind;
        return new Groups.Aggregate(name, term(argument, scope, 1), filter);
    }

    private Term window(Kind kind, Scope scope) {
        List<Term> partition = new ArrayList<>();
        List<Order> orders = new ArrayList<>();
        if (choices.chance(50)) {
            partition.add(column(scope));
        }
        boolean groups = choices.chance(30);
        if (groups || choices.chance(60)) {
            orders.add(order(column(scope)));
        }
        int frame = groups ? 1 : choices.chance(20) ? 2 : 0;
        if (kind == Kind.NUMBER && choices.chance(30)) {
            return new Groups.Windowed(choices.pick(List.of("rank", "dense_rank")), null, partition, orders, 0);
        }
        Groups.Aggregate aggregate = aggregate(kind, scope);
        boolean possible = !aggregate.name().equals("string_agg")
                && !aggregate.name().equals("count distinct"); // the server has neither over a window
        return possible
                ? new Groups.Windowed("", aggregate, partition, orders, frame)
                : new Groups.Windowed(
                        "", new Groups.Aggregate("max", term(kind, scope, 1), null), partition, orders, frame);
    }

    private Term column(Scope scope) {
        List<Term> columns = scope.columns();
        return columns.isEmpty() ? new Values.Call("abs", leaf(Kind.NUMBER, scope)) : choices.pick(columns);
    }

    Order order(Term term) {
        return new Order(
                term,
                choices.chance(50),
                choices.pick(List.of(Ordering.Nulls.DEFAULT, Ordering.Nulls.FIRST, Ordering.Nulls.LAST)));
    }

    /** A condition that connects two places by an equality of two of their columns; null when no two are of one kind. */
    @Nullable
    Term connection(List<Term> some, List<Term> others) {
        List<Term> pairs = new ArrayList<>();
        for (Term one : some) {
            for (Term other : others) {
                if (one.kind() == other.kind()) {
                    pairs.add(new Truths.Compare("=", one, other));
                }
            }
        }
        return pairs.isEmpty() ? null : choices.pick(pairs);
    }
}
