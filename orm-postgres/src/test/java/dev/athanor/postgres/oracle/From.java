// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.oracle;

import dev.athanor.ast.DerivedTable;
import dev.athanor.ast.Source;
import dev.athanor.query.Select;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code from first join next on …}; with commas where the condition that connects two tables stands in WHERE. */
record From(Place first, List<Step> steps) {
    enum Kind {
        INNER("join"),
        LEFT("left join"),
        RIGHT("right join"),
        FULL("full join"),
        CROSS("cross join"),
        COMMA(",");

        private final String words;

        Kind(String words) {
            this.words = words;
        }
    }

    /** A table joined to all before it. */
    record Step(Kind kind, Place place, @Nullable Term on) {
        boolean isLateral() {
            return place instanceof Place.Derived derived && derived.isLateral();
        }
    }

    List<Term> columns() {
        List<Term> columns = new ArrayList<>(first.columns());
        steps.forEach(step -> columns.addAll(step.place().columns()));
        return columns;
    }

    List<Env> rows(@Nullable Env outer) {
        List<Place> places = new ArrayList<>(List.of(first));
        List<Env> rows = first.rows(outer).stream()
                .map(row -> Env.within(outer).with(first, row))
                .toList();
        for (Step step : steps) {
            rows = joined(outer, rows, places, step);
            places.add(step.place());
        }
        return rows;
    }

    private static List<Env> joined(@Nullable Env outer, List<Env> left, List<Place> places, Step step) {
        List<Env> joined = new ArrayList<>();
        Set<@Nullable Object[]> matched = new HashSet<>();
        List<@Nullable Object[]> right =
                step.isLateral() ? List.of() : step.place().rows(outer);
        for (Env row : left) {
            boolean found = false;
            for (@Nullable Object[] other : step.isLateral() ? step.place().rows(row) : right) {
                Env both = row.with(step.place(), other);
                if (step.on() == null || step.on().holds(both)) {
                    joined.add(both);
                    matched.add(other);
                    found = true;
                }
            }
            if (!found && (step.kind() == Kind.LEFT || step.kind() == Kind.FULL)) {
                joined.add(row.with(step.place(), nulls(step.place())));
            }
        }
        if (step.kind() == Kind.RIGHT || step.kind() == Kind.FULL) {
            for (@Nullable Object[] other : right) {
                if (!matched.contains(other)) {
                    Env alone = Env.within(outer).with(step.place(), other);
                    for (Place place : places) {
                        alone = alone.with(place, nulls(place));
                    }
                    joined.add(alone);
                }
            }
        }
        return joined;
    }

    private static @Nullable Object[] nulls(Place place) {
        return new @Nullable Object[place.kinds().size()];
    }

    <R> Select<R> built(Select<R> start) {
        List<Source> listed = steps.stream()
                .filter(step -> step.kind() == Kind.COMMA)
                .map(step -> step.place().built())
                .toList();
        Select<R> select = start.from(first.built(), listed.toArray(Source[]::new));
        for (Step step : steps) {
            select = joined(select, step);
        }
        return select;
    }

    private static <R> Select<R> joined(Select<R> select, Step step) {
        Source place = step.place().built();
        if (step.isLateral()) {
            DerivedTable lateral = (DerivedTable) place;
            return step.kind() == Kind.LEFT ? select.leftJoinLateral(lateral) : select.joinLateral(lateral);
        }
        if (step.on() == null) {
            return step.kind() == Kind.CROSS ? select.crossJoin(place) : select;
        }
        return switch (step.kind()) {
            case LEFT -> select.leftJoin(place, step.on().condition());
            case RIGHT -> select.rightJoin(place, step.on().condition());
            case FULL -> select.fullJoin(place, step.on().condition());
            default -> select.join(place, step.on().condition());
        };
    }

    String sql() {
        String text = first.sql();
        for (Step step : steps) {
            String words = step.kind() == Kind.COMMA ? " cross join " : " " + step.kind().words + " ";
            String on = step.on() != null ? " on " + step.on().sql() : step.isLateral() ? " on true" : "";
            text = "(" + text + words + step.place().sql() + on + ")";
        }
        return text;
    }
}
