// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.proof;

import dev.athanor.error.IllegalSessionStateException;
import dev.athanor.schema.CollectionChange;
import dev.athanor.schema.InverseRelation;
import dev.athanor.schema.ToOptionalRelation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Collections change by naming the rows that shall belong to them, or no longer shall. */
final class Collecting {
    private Collecting() {}

    /** A relation of a row, and the records of the row. */
    private record Place<E, T>(World world, Draw draw, Ref owner, InverseRelation<E, T> relation) {
        Kind<T> kind() {
            return Kind.of(relation.target());
        }

        @SuppressWarnings("unchecked") // what is held of a row is a record of its kind
        T record(Ref ref) {
            return (T) draw.held(ref);
        }

        List<Ref> members() {
            return world.model().live(kind()).stream()
                    .filter(ref -> owner.equals(Kind.target(relation.inverse(), row(ref))))
                    .filter(ref -> !world.held(ref).isEmpty())
                    .toList();
        }

        List<@Nullable Object> row(Ref ref) {
            return Objects.requireNonNull(world.model().present(ref));
        }

        boolean holdsOne() {
            return relation instanceof ToOptionalRelation<E, T>;
        }

        boolean mayLeave() {
            return relation.removesOrphans() || relation.inverse().optional();
        }

        @SuppressWarnings("unchecked") // what is held of a row is a record of its kind
        E change(CollectionChange<E, T> change) {
            return world.session().update((E) draw.held(owner), change);
        }

        void joins(Ref ref) {
            world.model().put(ref, Kind.pointed(row(ref), relation.inverse(), owner));
        }

        void leaves(Ref ref) {
            if (relation.removesOrphans()) {
                world.model().remove(ref);
            } else {
                world.model().put(ref, Kind.pointed(row(ref), relation.inverse(), null));
            }
        }

        String call(String verb, List<Ref> refs, String more) {
            String records = refs.stream().map(world.wording()::name).collect(Collectors.joining(", "));
            return "session.update(" + world.wording().name(owner) + ", " + relation + "." + verb + "(" + records + more
                    + "))";
        }

        /** Of rows that are not known each is read, and reading the second may flush what happened to the first. */
        void settleUnlessKnown(List<Ref> refs) {
            Reading.findUnlessKnown(world, owner);
            refs.forEach(ref -> Reading.findUnlessKnown(world, ref));
        }
    }

    private static @Nullable Place<?, ?> place(World world, Draw draw) {
        Ref owner = draw.live(ref -> !ref.kind().inverses().isEmpty());
        return owner == null
                ? null
                : new Place<>(world, draw, owner, draw.pick(owner.kind().inverses()));
    }

    static void add(World world, Draw draw, List<Step> inner) {
        Place<?, ?> place = place(world, draw);
        if (place != null && place.holdsOne()) {
            set(place);
        } else if (place != null && draw.chance(60)) {
            addStored(place);
        } else if (place != null) {
            addNew(place);
        }
    }

    private static <E, T> void addStored(Place<E, T> place) {
        World world = place.world();
        List<Ref> refs = several(place, place.world().model().live(place.kind()));
        place.settleUnlessKnown(refs);
        List<T> records = refs.stream().map(place::record).toList();
        if (!records.isEmpty()) {
            E owner = world.quietly(place.call("add", refs, ""), () -> place.change(change(place, records)));
            refs.forEach(place::joins);
            world.took(place.owner(), owner, "update");
        }
    }

    private static <E, T> CollectionChange<E, T> change(Place<E, T> place, List<T> records) {
        return new CollectionChange<>(place.relation(), CollectionChange.Kind.ADD, records);
    }

    /** New records get their keys; what became of them is read from the collection. */
    private static <E, T> void addNew(Place<E, T> place) {
        World world = place.world();
        T child = new Sprout(world, place.draw())
                .make(place.kind(), place.relation().inverse(), 0);
        if (child == null) {
            return;
        }
        world.settle();
        Set<Ref> before = new HashSet<>(place.members());
        String text = world.wording().fresh(place.kind(), child);
        E owner = world.quietly(place.call("add", List.of(), text), () -> place.change(change(place, List.of(child))));
        world.took(place.owner(), owner, "update");
        List<T> members = world.quietly("its " + place.relation().name(), () -> {
            E present = world.session().current(owner);
            return Loading.<E, T>collection(present, place.relation()).get();
        });
        List<T> added = members.stream()
                .filter(each -> !before.contains(place.kind().ref(each)))
                .toList();
        world.check(added.size() == 1, added.size() + " new records in " + place.relation());
        Adding.absorb(world, place.kind(), child, added.get(0), place.owner());
        if (world.hasNothingToWrite()) {
            world.model().flush();
        }
    }

    static void remove(World world, Draw draw, List<Step> inner) {
        Place<?, ?> place = place(world, draw);
        if (place != null && place.holdsOne()) {
            set(place);
        } else if (place != null) {
            remove(place);
        }
    }

    private static <E, T> void remove(Place<E, T> place) {
        List<Ref> refs = several(place, place.members());
        if (refs.isEmpty()) {
            return;
        }
        place.settleUnlessKnown(refs);
        List<T> records = refs.stream().map(place::record).toList();
        CollectionChange<E, T> change = new CollectionChange<>(place.relation(), CollectionChange.Kind.REMOVE, records);
        leave(place, refs, List.of(), place.call("remove", refs, ""), change);
    }

    static void set(World world, Draw draw, List<Step> inner) {
        Place<?, ?> place = place(world, draw);
        if (place != null) {
            set(place);
        }
    }

    private static <E, T> void set(Place<E, T> place) {
        World world = place.world();
        List<Ref> next = new ArrayList<>(place.draw().some(place.members()));
        several(place, world.model().live(place.kind())).forEach(ref -> {
            if (!next.contains(ref)) {
                next.add(ref);
            }
        });
        while (place.holdsOne() && next.size() > 1) {
            next.remove(place.draw().upTo(next.size()));
        }
        place.settleUnlessKnown(
                Stream.concat(next.stream(), place.members().stream()).toList());
        world.settle();
        List<Ref> leaving = new ArrayList<>(place.members());
        leaving.removeAll(next);
        List<T> records = next.stream().map(place::record).toList();
        leave(
                place,
                leaving,
                next,
                place.call("set", next, ""),
                new CollectionChange<>(place.relation(), CollectionChange.Kind.SET, records));
    }

    private static <E, T> void leave(
            Place<E, T> place, List<Ref> leaving, List<Ref> joining, String call, CollectionChange<E, T> change) {
        World world = place.world();
        if (!leaving.isEmpty() && !place.mayLeave()) {
            world.refused(call, IllegalSessionStateException.class, () -> place.change(change));
            return;
        }
        E owner = world.quietly(call, () -> place.change(change));
        leaving.forEach(place::leaves);
        joining.forEach(place::joins);
        if (world.model().present(place.owner()) != null) {
            world.took(place.owner(), owner, "update");
        }
    }

    private static List<Ref> several(Place<?, ?> place, List<Ref> refs) {
        List<Ref> held = new ArrayList<>(refs);
        held.removeIf(ref -> place.world().held(ref).isEmpty());
        while (held.size() > 3) {
            held.remove(place.draw().upTo(held.size()));
        }
        return held;
    }
}
