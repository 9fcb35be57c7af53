// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.oracle;

import dev.athanor.ast.Expression;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes random queries over the two tables. */
final class QueryMaker {
    /** The depth of queries of one table and its columns. */
    private static final int PLAIN = -1;

    private static final List<Integer> LIMITS = List.of(1, 2, 3, 4, 2, 3, 4, 0);

    private final Choices choices;
    private final Data data;
    private final TermMaker terms;
    private final List<Place.Derived> commons = new ArrayList<>();
    private final Set<Boolean> unnamed = new HashSet<>();
    private final String letter;
    private int names;

    /** Tables are called by a letter and a number. */
    QueryMaker(Choices choices, Data data, String letter) {
        this.letter = letter;
        this.choices = choices;
        this.data = data;
        this.terms = new TermMaker(choices, this);
    }

    /** A whole statement. */
    Query statement() {
        List<Kind> kinds = new ArrayList<>(List.of(kind()));
        while (kinds.size() < 3 && choices.chance(50)) {
            kinds.add(kind());
        }
        unnamed.addAll(List.of(true, false));
        return query(kinds, Outer.NONE, choices.pick(List.of(1, 0, 1, 2, 2)));
    }

    private Kind kind() {
        return choices.pick(List.of(Kind.values()));
    }

    Query query(List<Kind> kinds, Outer outer, int depth) {
        if (depth > 0 && choices.chance(20)) {
            return sets(kinds, outer, depth - 1, 2);
        }
        return selection(kinds, outer, depth, null, choices.chance(30));
    }

    /** One of several queries that are combined, which are combined themselves now and then, and else mostly plain, so that they have rows in common. */
    private Query member(List<Kind> kinds, Outer outer, int depth, int nested) {
        if (nested > 0 && choices.chance(40)) {
            return sets(kinds, outer, depth, nested - 1);
        }
        return choices.chance(60)
                ? selection(kinds, outer, PLAIN, null, false)
                : selection(kinds, outer, depth, null, choices.chance(30));
    }

    private Query sets(List<Kind> kinds, Outer outer, int depth, int nested) {
        Query left = member(kinds, outer, depth, nested);
        Query right = member(kinds, outer, depth, nested);
        List<Integer> positions = new ArrayList<>();
        List<Order> orders = new ArrayList<>();
        if (choices.chance(40)) {
            for (int i = 0; i < kinds.size(); i++) {
                Term column = new SelectedTerm(left, i, kinds.get(i));
                positions.add(i);
                orders.add(terms.order(column));
            }
        }
        int limit = !orders.isEmpty() && choices.chance(40) ? choices.pick(LIMITS) : -1;
        return new Sets(
                choices.pick(List.of(Sets.Operator.values())),
                choices.chance(50),
                left,
                right,
                positions,
                orders,
                limit);
    }

    /** A query of one row at most. */
    Query single(Kind kind, Outer outer, int depth) {
        return selection(List.of(kind), outer, depth, null, true, true);
    }

    private Selection selection(
            List<Kind> kinds, Outer outer, int depth, @Nullable List<Term> connected, boolean grouped) {
        return selection(kinds, outer, depth, connected, grouped, false);
    }

    private Selection selection(
            List<Kind> kinds, Outer outer, int depth, @Nullable List<Term> connected, boolean grouped, boolean single) {
        Draft draft = from(outer, depth);
        List<Term> local = draft.columns();
        List<Term> visible =
                Stream.concat(local.stream(), outer.columns().stream()).toList();
        List<Env> rows = outer.rows(draft.from());
        List<Term> conditions = new ArrayList<>(draft.conditions());
        if (connected != null) {
            Term connection = terms.connection(local, connected);
            conditions.add(connection == null ? mentioning(local.get(0), connected.get(0)) : connection);
        }
        if (choices.chance(depth == PLAIN ? 20 : 60)) {
            List<Env> connectedRows = holding(conditions, rows);
            Scope scope = Scope.of(visible, depth, any(connectedRows));
            conditions.add(met(condition(scope, 3), connectedRows));
        }
        rows = holding(conditions, rows);
        Term where = conditions.isEmpty()
                ? null
                : conditions.size() == 1 ? conditions.get(0) : new Truths.Chain(true, conditions);
        List<Term> keys = grouped && !single ? keys(local) : List.of();
        List<Env> groups = grouped && outer.isKnown() ? Selection.groups(keys, outer.row(), rows) : rows;
        List<Term> grouping =
                Stream.concat(keys.stream(), outer.columns().stream()).toList();
        Scope scope = grouped
                ? new Scope(grouping, local, false, depth, any(groups))
                : Scope.of(visible, depth, any(groups)).withWindows();
        Term having = grouped && choices.chance(30) ? met(condition(scope, 2), groups) : null;
        List<Term> items = items(kinds, scope, grouped && keys.isEmpty());
        boolean distinct = choices.chance(20);
        boolean total = choices.chance(50);
        List<Order> orders = (total ? total(items, distinct || grouped ? items : local) : some(items, distinct, scope))
                .stream()
                        .filter(term -> !(term instanceof Values.Constant))
                        .map(terms::order)
                        .toList();
        boolean one = grouped && keys.isEmpty(); // of which PostgreSQL 18 computes min() and max() wrongly with ties
        boolean ties = !one && !orders.isEmpty() && choices.chance(20);
        boolean limited = (total || ties) && choices.chance(50);
        int limit = limited ? choices.pick(LIMITS) : -1;
        int offset = total && choices.chance(20) ? choices.below(3) : -1;
        return new Selection(
                draft.from(),
                new Selection.Clauses(
                        items, distinct, where, grouped, keys, having, orders, limit, offset, ties && limited, total));
    }

    /** What decides about each of the rows, now and then behind something else. */
    private List<Term> total(List<Term> items, List<Term> before) {
        return choices.chance(20)
                ? Stream.concat(Stream.of(choices.pick(before)), items.stream()).toList()
                : items;
    }

    private List<Term> some(List<Term> items, boolean distinct, Scope scope) {
        if (!choices.chance(30)) {
            return List.of();
        }
        return List.of(distinct ? items.get(0) : terms.term(kind(), scope, choices.below(2)));
    }

    private Term condition(Scope scope, int depth) {
        return choices.chance(30) ? terms.formula(Kind.TRUTH, scope, 2 + choices.below(4)) : terms.truth(scope, depth);
    }

    /** The condition, or that it does not hold or is unknown, so that mostly some of the rows meet it. */
    private Term met(Term condition, List<Env> rows) {
        if (rows.isEmpty() || choices.chance(15) || rows.stream().anyMatch(condition::holds)) {
            return condition;
        }
        Term not = new Truths.Not(condition);
        return rows.stream().anyMatch(not::holds) ? not : new Truths.NullTest(condition, false);
    }

    private static List<Env> holding(List<Term> conditions, List<Env> rows) {
        return rows.stream()
                .filter(row -> conditions.stream().allMatch(condition -> condition.holds(row)))
                .toList();
    }

    private @Nullable Env any(List<Env> rows) {
        return rows.isEmpty() ? null : choices.pick(rows);
    }

    private static Term mentioning(Term one, Term other) {
        return new Truths.Compare("=", new Truths.NullTest(one, false), new Truths.NullTest(other, false));
    }

    private List<Term> keys(List<Term> local) {
        List<Term> keys = new ArrayList<>();
        for (int i = choices.below(3); i > 0; i--) {
            Term key = choices.pick(local);
            Term grouped = key.kind() == Kind.NUMBER && choices.chance(20) ? new Values.Call("abs", key) : key;
            if (!keys.contains(grouped)) {
                keys.add(grouped);
            }
        }
        return keys;
    }

    /** Items that are all different, since columns of a query are found by what was selected; one group of all rows is made by an aggregate. */
    private List<Term> items(List<Kind> kinds, Scope scope, boolean aggregate) {
        List<Term> items = new ArrayList<>();
        Set<String> texts = new HashSet<>();
        for (Kind kind : kinds) {
            Term item = aggregate && items.isEmpty()
                    ? terms.special(kind, scope, 2)
                    : scope.queries() != PLAIN && choices.chance(30)
                            ? terms.formula(kind, scope, 2 + choices.below(4))
                            : terms.term(kind, scope, scope.queries() == PLAIN ? 0 : 2);
            while (!texts.add(item.sql())) {
                item = new Values.Coalesce(item, terms.constant(kind));
            }
            items.add(item);
        }
        return items;
    }

    private record Draft(From from, List<Term> columns, List<Term> conditions) {}

    private Draft from(Outer outer, int depth) {
        Place first = place(outer, depth);
        List<From.Step> steps = new ArrayList<>();
        List<Term> visible = new ArrayList<>(first.columns());
        List<Term> conditions = new ArrayList<>();
        boolean bases = first instanceof Place.Base;
        int joins = depth == PLAIN ? 0 : choices.below(10);
        for (int i = joins < 5 ? 0 : joins < 8 ? 1 : 2; i > 0; i--) {
            boolean comma = steps.isEmpty() && i == 1 && choices.chance(20);
            List<Env> rows = outer.rows(new From(first, List.copyOf(steps)));
            From.Step step = depth > 0 && choices.chance(15)
                    ? lateral(visible, outer, any(rows), depth - 1)
                    : step(visible, outer, depth, comma, bases);
            steps.add(step);
            if (step.kind() == From.Kind.INNER
                    && !rows.isEmpty()
                    && outer.rows(new From(first, steps)).isEmpty()) {
                steps.set(steps.size() - 1, new From.Step(From.Kind.LEFT, step.place(), step.on()));
            }
            if (step.kind() == From.Kind.COMMA) {
                conditions.add(terms.connection(step.place().columns(), visible));
            }
            bases &= step.place() instanceof Place.Base;
            visible.addAll(step.place().columns());
        }
        return new Draft(new From(first, steps), visible, conditions);
    }

    private From.Step lateral(List<Term> visible, Outer outer, @Nullable Env row, int depth) {
        List<Kind> kinds = List.of(kind(), kind());
        List<Term> seen =
                Stream.concat(visible.stream(), outer.columns().stream()).toList();
        Query query = selection(kinds, new Outer(seen, row), depth, visible, choices.chance(30));
        From.Kind kind = choices.chance(50) ? From.Kind.LEFT : From.Kind.INNER;
        return new From.Step(kind, Place.Derived.lateral(query, name()), null);
    }

    private From.Step step(List<Term> visible, Outer outer, int depth, boolean comma, boolean bases) {
        Place place = place(outer, depth);
        Term connection = terms.connection(place.columns(), visible);
        if (connection == null || choices.chance(10)) {
            return new From.Step(From.Kind.CROSS, place, null);
        }
        if (comma) {
            return new From.Step(From.Kind.COMMA, place, null);
        }
        boolean full = bases && place instanceof Place.Base; // what the server can join fully
        From.Kind kind = choices.pick(
                full
                        ? List.of(From.Kind.INNER, From.Kind.LEFT, From.Kind.RIGHT, From.Kind.FULL)
                        : List.of(From.Kind.INNER, From.Kind.LEFT, From.Kind.RIGHT));
        if (kind != From.Kind.FULL && choices.chance(40)) {
            List<Term> all = Stream.of(visible, place.columns(), outer.columns())
                    .flatMap(List::stream)
                    .toList();
            Term more = terms.truth(Scope.of(all, 0, null), 2);
            return new From.Step(kind, place, new Truths.Chain(!choices.chance(30), List.of(connection, more)));
        }
        return new From.Step(kind, place, connection);
    }

    private Place place(Outer outer, int depth) {
        int choice = depth > 0 ? choices.below(10) : 0;
        if (choice < 6) {
            boolean bees = choices.chance(50);
            return new Place.Base(data, bees, name(), choices.chance(70) || !unnamed.remove(bees));
        }
        List<Kind> kinds = List.of(kind(), kind());
        if (choice < 8) {
            return Place.Derived.of(query(kinds, outer, depth - 1), name());
        }
        if (!commons.isEmpty() && choice == 9) {
            return choices.pick(commons).again(name());
        }
        Place.Derived common = Place.Derived.common(query(kinds, Outer.NONE, depth - 1), name(), choices.below(3));
        commons.add(common);
        return common;
    }

    private String name() {
        return letter + ++names;
    }

    /** What the first query of several selects, for the order of the whole. */
    private record SelectedTerm(Query query, int column, Kind kind) implements Term {
        @Override
        public Object value(Env env) {
            throw new UnsupportedOperationException("is found by position");
        }

        @Override
        public Expression<?> built() {
            return query.selected(column);
        }

        @Override
        public String sql() {
            return query + "." + column;
        }
    }
}
