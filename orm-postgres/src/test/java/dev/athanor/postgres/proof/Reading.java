// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.proof;

import static dev.athanor.query.Sql.select;

import dev.athanor.relation.ToMany;
import dev.athanor.relation.ToOne;
import dev.athanor.schema.CollectionRelation;
import dev.athanor.schema.Fetch;
import dev.athanor.schema.InverseRelation;
import dev.athanor.schema.KeyedTable;
import dev.athanor.schema.ManyToManyRelation;
import dev.athanor.schema.Relation;
import dev.athanor.schema.Table;
import dev.athanor.schema.ToOneRelation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
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
            relations.forEach(relation -> loaded(world, record, relation, call));
        });
    }

    static void load(World world, Draw draw, List<Step> inner) {
        load(world, draw, draw.kind());
    }

    @SuppressWarnings("unchecked") // what is held of a row is a record of its kind
    private static <E> void load(World world, Draw draw, Kind<E> kind) {
        List<Relation<E, ?>> relations = draw.some(kind.table().relations());
        List<Ref> refs = draw.some(world.model().live(kind));
        refs = refs.stream().filter(world::isKnown).toList();
        world.settle();
        List<E> records = new ArrayList<>();
        refs.forEach(ref -> records.add(world.session().current((E) world.latest(ref))));
        String call = "session.load(" + refs.stream().map(world.wording()::name).toList() + ", " + relations + ")";
        world.quietly(call, () -> {
            world.session().load(records, array(relations));
            return true;
        });
        records.forEach(record -> relations.forEach(relation -> loaded(world, record, relation, call)));
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

    /** A relation of the present record, read by its handle. */
    static void touch(World world, Draw draw, List<Step> inner) {
        Ref ref = draw.live(
                each -> world.isKnown(each) && !each.kind().table().relations().isEmpty());
        if (ref != null) {
            touch(world, draw, ref.kind(), ref);
        }
    }

    @SuppressWarnings("unchecked") // what is held of a row is a record of its kind
    private static <E> void touch(World world, Draw draw, Kind<E> kind, Ref ref) {
        Relation<E, ?> relation = draw.pick(kind.table().relations());
        E present = world.session().current((E) draw.held(ref));
        Object handle = kind.table().handlesOf(present)[relation.index()];
        if (handle == null) {
            return;
        }
        boolean isLoaded = handle instanceof ToOne<?> toOne ? toOne.isLoaded() : ((ToMany<?>) handle).isLoaded();
        String call = "session.current(" + world.wording().name(ref) + ")." + relation.name() + "().get()";
        Supplier<Object> get = () -> handle instanceof ToOne<?> toOne ? toOne.get() : ((ToMany<?>) handle).get();
        if (isLoaded) {
            world.quietly(call, get);
        } else {
            world.settle();
            world.quietly(call, get);
        }
        loaded(world, present, relation, call);
    }

    /** A handle must be loaded, and hold what the model has. */
    @SuppressWarnings("unchecked") // the handle is of the relation
    private static <E, T> void loaded(World world, E record, Relation<E, T> relation, String call) {
        Kind<E> kind = Kind.of(relation.table());
        Kind<T> target = Kind.of(relation.target());
        Ref owner = kind.ref(record);
        if (relation instanceof CollectionRelation<E, T> toMany) {
            ToMany<T> handle = collection(record, toMany);
            world.check(handle.isLoaded(), call + " left " + relation + " unloaded");
            Set<Ref> actual = handle.stream().map(target::ref).collect(Collectors.toSet());
            Set<Ref> expected = world.model().live(target).stream()
                    .filter(ref -> isIn(world, toMany, owner, ref))
                    .collect(Collectors.toSet());
            world.check(
                    actual.equals(expected) && handle.size() == actual.size(),
                    call + ": " + relation + " holds " + actual + ", and the model has " + expected);
            handle.forEach(child -> world.saw(target.ref(child), child, call + ", in " + relation));
        } else {
            ToOne<T> handle = (ToOne<T>) kind.table().handlesOf(record)[relation.index()];
            Ref expected = Kind.target((ToOneRelation<E, T>) relation, kind.row(record));
            if (handle == null || expected == null) {
                world.check(handle == null && expected == null, call + ": " + relation + " is " + handle);
            } else if (world.model().present(expected) != null) {
                world.check(handle.isLoaded(), call + " left " + relation + " unloaded");
                world.saw(expected, handle.get(), call + ", in " + relation);
            }
        }
    }

    private static <E, T> boolean isIn(World world, CollectionRelation<E, T> relation, Ref owner, Ref ref) {
        if (relation instanceof ManyToManyRelation<E, T> linked) {
            return world.model().isLinked(linked.tie(owner.key(), ref.key()));
        }
        List<@Nullable Object> row = Objects.requireNonNull(world.model().present(ref));
        return owner.equals(Kind.target(((InverseRelation<E, T>) relation).inverse(), row));
    }

    @SuppressWarnings("unchecked") // the handle is of the relation
    static <E, T> ToMany<T> collection(E record, CollectionRelation<E, T> relation) {
        return (ToMany<T>) Objects.requireNonNull(relation.table().handlesOf(record)[relation.index()]);
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
    private static <E> Fetch<E>[] array(List<Relation<E, ?>> relations) {
        return relations.toArray(new Fetch[0]);
    }
}
