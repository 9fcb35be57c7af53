// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.proof;

import dev.athanor.schema.CollectionChange;
import dev.athanor.schema.ManyToManyRelation;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Rows of a link table come and go, from either side. */
final class Linking {
    private Linking() {}

    static void link(World world, Draw draw, List<Step> inner) {
        change(world, draw, CollectionChange.Kind.ADD);
    }

    static void unlink(World world, Draw draw, List<Step> inner) {
        change(world, draw, CollectionChange.Kind.REMOVE);
    }

    static void set(World world, Draw draw, List<Step> inner) {
        change(world, draw, CollectionChange.Kind.SET);
    }

    private static void change(World world, Draw draw, CollectionChange.Kind how) {
        Ref owner = draw.live(ref -> !ref.kind().linked().isEmpty());
        if (owner != null) {
            change(world, draw, how, owner, draw.pick(owner.kind().linked()));
        }
    }

    @SuppressWarnings("unchecked") // what is held of a row is a record of its kind
    private static <E, T> void change(
            World world, Draw draw, CollectionChange.Kind how, Ref owner, ManyToManyRelation<E, T> relation) {
        List<Ref> others = new ArrayList<>(world.model().live(Kind.of(relation.target())));
        others.removeIf(ref -> world.held(ref).isEmpty() || draw.chance(40));
        Reading.findUnlessKnown(world, owner);
        others.forEach(ref -> Reading.findUnlessKnown(world, ref));
        if (how == CollectionChange.Kind.SET) {
            world.settle(); // what is linked now is loaded
        }
        List<T> records = others.stream().map(ref -> (T) draw.held(ref)).toList();
        String names = others.stream().map(world.wording()::name).collect(Collectors.joining(", "));
        String call = "session.update(" + world.wording().name(owner) + ", " + relation + " " + how + " " + names + ")";
        E returned = world.quietly(
                call,
                () -> world.session().update((E) draw.held(owner), new CollectionChange<>(relation, how, records)));
        for (Ref ref : world.model().live(Kind.of(relation.target()))) {
            boolean named = others.contains(ref);
            if (named || how == CollectionChange.Kind.SET) {
                world.model().link(relation.tie(owner.key(), ref.key()), named && how != CollectionChange.Kind.REMOVE);
            }
        }
        world.took(owner, returned, call);
    }
}
