// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.proof;

import dev.athanor.relation.ToMany;
import dev.athanor.relation.ToOne;
import dev.athanor.schema.Column;
import dev.athanor.schema.InverseRelation;
import dev.athanor.schema.ToOneRelation;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** New records and graphs of them; what they became is read from what add returned. */
final class Adding {
    private Adding() {}

    static void one(World world, Draw draw, List<Step> inner) {
        add(world, draw, draw.kind(), 0);
    }

    static void graph(World world, Draw draw, List<Step> inner) {
        add(world, draw, draw.kind(), 2);
    }

    private static <E> void add(World world, Draw draw, Kind<E> kind, int depth) {
        E given = new Sprout(world, draw).make(kind, null, depth);
        if (given == null) {
            return;
        }
        String call = "session.add(" + world.wording().fresh(kind, given) + ")";
        E added = world.quietly(call, () -> world.session().add(given));
        absorb(world, kind, given, added, null);
    }

    /** Puts what was added into the model: the record, its new parents and its new children. */
    static <E> void absorb(World world, Kind<E> kind, E given, E added, @Nullable Ref parent) {
        List<@Nullable Object> row = expected(kind, given, added);
        Ref ref = kind.ref(added);
        for (ToOneRelation<E, ?> relation : kind.toOnes()) {
            row = Kind.pointed(row, relation, target(world, kind, relation, given, added, parent));
        }
        if (world.model().stored(ref) == null) {
            world.model().put(ref, row);
        } else {
            world.model().putExactly(ref, kind.row(added)); // deleted and added again: only its version may differ
            List<@Nullable Object> again = new ArrayList<>(row);
            if (kind.version() >= 0) {
                again.set(kind.version(), kind.row(added).get(kind.version()));
            }
            world.check(again.equals(kind.row(added)), "added again as " + kind.row(added) + " instead of " + again);
        }
        world.took(ref, added, "session.add");
        world.say("// " + world.wording().name(ref) + " is there");
        for (InverseRelation<E, ?> relation : kind.inverses()) {
            children(world, kind, relation, given, added, ref);
        }
    }

    /** What was given, with the key that was made for it. */
    private static <E> List<@Nullable Object> expected(Kind<E> kind, E given, E added) {
        List<@Nullable Object> row = new ArrayList<>(kind.row(added));
        for (Column<E, ?> column : kind.plain()) {
            row.set(column.ordinal(), kind.table().mapper().value(given, column.ordinal()));
        }
        if (kind.version() >= 0) {
            row.set(kind.version(), kind.table().mapper().value(given, kind.version()));
        }
        return row;
    }

    @SuppressWarnings("unchecked") // handles are of the relation's target
    private static <E, T> @Nullable Ref target(
            World world, Kind<E> kind, ToOneRelation<E, T> relation, E given, E added, @Nullable Ref parent) {
        ToOne<T> handle = (ToOne<T>) kind.table().handlesOf(given)[relation.index()];
        if (handle == null) {
            return null;
        }
        if (handle.isParent()) {
            return parent;
        }
        Kind<T> target = Kind.of(relation.target());
        if (!handle.isLoaded()) {
            return new Ref(target, handle.key(target.table()));
        }
        if (target.table().keyOf(handle.get()) != null) {
            return target.ref(handle.get());
        }
        ToOne<T> filled = (ToOne<T>) Objects.requireNonNull(kind.table().handlesOf(added)[relation.index()]);
        absorb(world, target, handle.get(), filled.get(), null);
        return target.ref(filled.get());
    }

    @SuppressWarnings("unchecked") // handles are of the relation's target
    private static <E, T> void children(
            World world, Kind<E> kind, InverseRelation<E, T> relation, E given, E added, Ref owner) {
        List<T> children = ((ToMany<T>) Objects.requireNonNull(kind.table().handlesOf(given)[relation.index()])).get();
        if (children.isEmpty()) {
            return;
        }
        List<T> filled = ((ToMany<T>) Objects.requireNonNull(kind.table().handlesOf(added)[relation.index()])).get();
        world.check(children.size() == filled.size(), relation + " holds " + filled.size() + " new children");
        for (int i = 0; i < children.size(); i++) {
            absorb(world, Kind.of(relation.target()), children.get(i), filled.get(i), owner);
        }
    }
}
