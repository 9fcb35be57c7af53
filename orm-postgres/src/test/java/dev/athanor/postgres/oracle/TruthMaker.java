// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.oracle;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes random conditions. */
final class TruthMaker {
    private static final List<String> PATTERNS = List.of("%", "a%", "%b", "_b", "\\%", "a\\_%", "%\\\\b", "");

    private final Choices choices;
    private final TermMaker terms;
    private final QueryMaker queries;

    TruthMaker(Choices choices, TermMaker terms, QueryMaker queries) {
        this.choices = choices;
        this.terms = terms;
        this.queries = queries;
    }

    Term truth(Scope scope, int depth) {
        if (depth <= 0) {
            return choices.chance(60) ? comparison(scope, 0) : terms.leaf(Kind.TRUTH, scope);
        }
        return switch (choices.below(15)) {
            case 0 -> terms.leaf(Kind.TRUTH, scope);
            case 1, 2, 3 -> comparison(scope, depth - 1);
            case 4 -> between(scope, depth - 1);
            case 5 -> list(scope, depth - 1);
            case 6 -> like(scope, depth - 1);
            case 7 -> new Truths.NullTest(terms.term(kind(), scope, depth - 1), choices.chance(50));
            case 8 -> new Truths.Not(truth(scope, depth - 1));
            case 9, 10 -> chain(scope, depth);
            case 11 -> rows(scope, depth - 1);
            case 12 -> terms.special(Kind.TRUTH, scope, depth);
            default -> scope.queries() > 0 ? query(scope, depth - 1) : comparison(scope, depth - 1);
        };
    }

    /** So many operators on operators; see {@link TermMaker#formula}. */
    Term formula(Scope scope, int operators) {
        if (operators == 0) {
            return choices.chance(50) ? terms.leaf(Kind.TRUTH, scope) : comparison(scope, 0);
        }
        int choice = choices.below(10);
        if (choice < 3) {
            return new Truths.Not(formula(scope, operators - 1));
        }
        if (choice == 3) {
            return new Truths.NullTest(formula(scope, operators - 1), choices.chance(50));
        }
        int left = choices.below(operators);
        if (choice == 4) {
            Kind kind = choices.pick(List.of(Kind.NUMBER, Kind.TEXT));
            return operator(kind, scope, left, operators - 1 - left);
        }
        Term one = formula(scope, left);
        Term other = formula(scope, operators - 1 - left);
        return choice == 5
                ? new Truths.Compare(
                        choices.pick(choices.chance(30) ? Truths.DISTINCTIONS : Truths.COMPARISONS), one, other)
                : new Truths.Chain(choices.chance(50), List.of(one, other));
    }

    private Term operator(Kind kind, Scope scope, int left, int right) {
        Term one = terms.formula(kind, scope, left);
        if (kind == Kind.TEXT && choices.chance(50)) {
            return new Truths.Like(one, "like", choices.pick(PATTERNS));
        }
        Term other = terms.formula(kind, scope, right);
        return choices.chance(50)
                ? new Truths.Compare(choices.pick(Truths.COMPARISONS), one, other)
                : new Truths.Between(one, other, terms.leaf(kind, scope), choices.chance(30));
    }

    private Kind kind() {
        return choices.pick(List.of(Kind.values()));
    }

    private Term comparison(Scope scope, int depth) {
        Kind kind = kind();
        String operator = choices.chance(20) ? choices.pick(Truths.DISTINCTIONS) : choices.pick(Truths.COMPARISONS);
        return new Truths.Compare(operator, terms.term(kind, scope, depth), terms.term(kind, scope, depth));
    }

    private Term between(Scope scope, int depth) {
        Kind kind = kind();
        return new Truths.Between(
                terms.term(kind, scope, depth),
                terms.term(kind, scope, depth),
                terms.term(kind, scope, depth),
                choices.chance(30));
    }

    private Term list(Scope scope, int depth) {
        Kind kind = kind();
        List<@Nullable Object> values = new ArrayList<>();
        for (int i = choices.below(4); i > 0; i--) {
            values.add(choices.chance(20) ? null : kind.sample(choices));
        }
        Term operand = terms.term(kind, scope, depth);
        return choices.chance(30)
                ? new Truths.AnyElement(operand, choices.pick(Truths.COMPARISONS), choices.chance(50), values)
                : new Truths.InList(operand, values, choices.chance(50));
    }

    private Term like(Scope scope, int depth) {
        String form = choices.pick(Truths.Like.FORMS);
        List<?> texts = form.endsWith("like") ? PATTERNS : Kind.TEXT.samples();
        String text = (String) choices.pick(texts);
        return new Truths.Like(terms.term(Kind.TEXT, scope, depth), form, text);
    }

    private Term chain(Scope scope, int depth) {
        List<Term> chained = new ArrayList<>(List.of(truth(scope, depth - 1), truth(scope, depth - 1)));
        if (choices.chance(30)) {
            chained.add(truth(scope, depth - 1));
        }
        return new Truths.Chain(!choices.chance(50), chained);
    }

    private Term rows(Scope scope, int depth) {
        List<Kind> kinds = List.of(kind(), kind());
        List<Term> row =
                kinds.stream().map(kind -> terms.term(kind, scope, depth)).toList();
        if (scope.queries() > 0 && choices.chance(30)) {
            return new Subqueries.RowInQuery(
                    row, queries.query(kinds, scope.around(), scope.queries() - 1), choices.chance(50));
        }
        if (choices.chance(40)) {
            List<List<@Nullable Object>> values = new ArrayList<>();
            for (int i = choices.below(3); i > 0; i--) {
                values.add(Arrays.asList(
                        kinds.get(0).sample(choices),
                        choices.chance(20) ? null : kinds.get(1).sample(choices)));
            }
            return new Truths.RowInList(row, values, choices.chance(50));
        }
        List<Term> other =
                kinds.stream().map(kind -> terms.term(kind, scope, depth)).toList();
        return new Truths.CompareRows(choices.pick(Truths.COMPARISONS), row, other);
    }

    private Term query(Scope scope, int depth) {
        Kind kind = kind();
        int inner = scope.queries() - 1;
        Outer outer = scope.around();
        return switch (choices.below(3)) {
            case 0 -> new Subqueries.Exists(queries.query(List.of(kind), outer, inner), choices.chance(50));
            case 1 ->
                new Subqueries.InQuery(
                        terms.term(kind, scope, depth), queries.query(List.of(kind), outer, inner), choices.chance(50));
            default ->
                new Subqueries.AnyRow(
                        terms.term(kind, scope, depth),
                        choices.pick(Truths.COMPARISONS),
                        choices.chance(50),
                        queries.query(List.of(kind), outer, inner));
        };
    }
}
