// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.proof;

import static dev.athanor.query.Sql.select;

import dev.athanor.schema.Fetch;
import dev.athanor.schema.KeyedTable;
import dev.athanor.schema.ManyToManyRelation;
import dev.athanor.schema.Relation;
import dev.athanor.schema.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads: whatever is read, and however, is the present. */
final class Reading {
    private Reading() {}

    /** By key: a row that is there, or one that is there no longer. */
    static void find(World world, Draw draw, List<Step> inner) {
        Ref ref = draw.orNone(new ArrayList<>(world.everHeld()));
        if (ref != null) {
            find(world, ref.kind(), ref);
        }
    }

    @SuppressWarnings("unchecked") // a Ref's key is of its kind's table
    static <E, K> void find(World world, Kind<E> kind, Ref ref) {
        if (!world.isKnown(ref)) {
            world.settle();
        }
        String call = "session.find(" + world.wording().name(ref) + ")";
        Optional<E> found =
                world.quietly(call, () -> world.session().find((KeyedTable<E, K>) kind.table(), (K) ref.key()));
        world.check(
                found.isPresent() == (world.model().present(ref) != null),
                call + " yields " + found + ", and the model has "
                        + world.model().present(ref));
        found.ifPresent(record -> world.took(ref, record, call));
    }

    /** So that a call that needs the record reads nothing, and flushes nothing. */
    static void findUnlessKnown(World world, Ref ref) {
        if (!world.isKnown(ref)) {
            find(world, ref.kind(), ref);
        }
    }

    static void list(World world, Draw draw, List<Step> inner) {
        list(world, draw, draw.kind());
    }

    private static <E> void list(World world, Draw draw, Kind<E> kind) {
        List<Relation<E, ?>> relations = draw.some(kind.table().relations());
        String with = relations.stream().map(Relation::property).collect(Collectors.joining(", ", ".with(", ")"));
        String call = "session.list(select(" + kind + ")" + (relations.isEmpty() ? "" : with) + ")";
        List<E> rows = reading(
                world,
                tables(kind, relations),
                call,
                () -> world.session().list(select(kind.table()).with(array(relations))));
        Set<Ref> refs = rows.stream().map(kind::ref).collect(Collectors.toSet());
        world.check(refs.size() == rows.size(), call + " yields a row twice");
        world.check(refs.equals(new HashSet<>(world.model().live(kind))), call + " yields " + refs);
        rows.forEach(record -> {
            world.took(kind.ref(record), record, call);
            relations.forEach(relation -> Loading.loaded(world, record, relation, call));
        });
    }

    static void one(World world, Draw draw, List<Step> inner) {
        Ref ref = draw.live();
        if (ref != null) {
            one(world, ref.kind(), ref);
        }
    }

    private static <E> void one(World world, Kind<E> kind, Ref ref) {
        String call = "session.one(select(" + kind + ") with the key of "
                + world.wording().name(ref) + ")";
        E found = reading(
                world,
                Set.of(kind.table()),
                call,
                () -> world.session().one(select(kind.table()).where(Keys.condition(kind.table(), ref.key()))));
        world.took(ref, found, call);
    }

    static void count(World world, Draw draw, List<Step> inner) {
        Kind<?> kind = draw.kind();
        String call = "session.count(select(" + kind + "))";
        long count =
                reading(world, Set.of(kind.table()), call, () -> world.session().count(select(kind.table())));
        int expected = world.model().live(kind).size();
        world.check(count == expected, call + " is " + count + ", and the model has " + expected);
    }

    /** What every record ever given for a row leads to, without a statement. */
    static void current(World world, Draw draw, List<Step> inner) {
        for (Ref ref : world.model().present().keySet()) {
            if (!world.held(ref).isEmpty() && world.isKnown(ref)) {
                world.held(ref).forEach(record -> {
                    Object current = world.session().current(record);
                    List<@Nullable Object> row = ref.kind().rowOf(current);
                    world.check(
                            row.equals(world.model().present(ref)),
                            "session.current(" + world.wording().name(ref) + ") is " + row + ", and the model has "
                                    + world.model().present(ref));
                });
            }
        }
    }

    /** A read that flushes first if a table it reads has pending changes, and only then. */
    private static <T> T reading(World world, Set<Table<?>> tables, String call, Supplier<T> action) {
        return world.model().isPendingIn(tables) ? world.flushing(call, action) : world.quietly(call, action);
    }

    private static <E> Set<Table<?>> tables(Kind<E> kind, List<Relation<E, ?>> relations) {
        Set<Table<?>> tables = new HashSet<>(Set.of(kind.table()));
        relations.forEach(relation -> {
            tables.add(relation.target());
            if (relation instanceof ManyToManyRelation<E, ?> linked) {
                tables.add(linked.links());
            }
        });
        return tables;
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // an array of what the list holds
    static <E> Fetch<E>[] array(List<Relation<E, ?>> relations) {
        return relations.toArray(new Fetch[0]);
    }
}
