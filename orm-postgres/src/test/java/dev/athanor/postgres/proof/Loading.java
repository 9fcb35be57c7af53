// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.proof;

import dev.athanor.relation.ToMany;
import dev.athanor.relation.ToOne;
import dev.athanor.schema.CollectionRelation;
import dev.athanor.schema.InverseRelation;
import dev.athanor.schema.ManyToManyRelation;
import dev.athanor.schema.Relation;
import dev.athanor.schema.ToOneRelation;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Relations: whatever is reached through a present record is present. */
final class Loading {
    private Loading() {}

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
            world.session().load(records, Reading.array(relations));
            return true;
        });
        records.forEach(record -> relations.forEach(relation -> loaded(world, record, relation, call)));
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
    static <E, T> void loaded(World world, E record, Relation<E, T> relation, String call) {
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
}
