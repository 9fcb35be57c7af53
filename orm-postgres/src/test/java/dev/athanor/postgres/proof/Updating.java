// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.proof;

import dev.athanor.error.StaleEntityException;
import dev.athanor.schema.RecordChange;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The ways to say what a row shall be next. */
final class Updating {
    private Updating() {}

    /** {@code update(record, assignments…)}, with any record of the row: it applies to the present. */
    static void values(World world, Draw draw, List<Step> inner) {
        Ref ref = draw.live();
        if (ref != null) {
            values(world, draw, ref.kind(), ref);
        }
    }

    private static <E> void values(World world, Draw draw, Kind<E> kind, Ref ref) {
        List<Change<E>> changes = Change.some(world, draw, kind);
        E record = record(draw, ref);
        List<RecordChange<E>> rest = new ArrayList<>();
        changes.forEach(change -> rest.add(change.assignment()));
        RecordChange<E> first = rest.remove(0);
        String call = call(world, "update", ref, ", " + text(changes));
        apply(world, ref, changes, call, () -> world.session().update(record, first, array(rest)));
    }

    /** {@code update(record, function)}: it applies to the present as well. */
    static void function(World world, Draw draw, List<Step> inner) {
        Ref ref = draw.live();
        if (ref != null) {
            function(world, draw, ref.kind(), ref);
        }
    }

    private static <E> void function(World world, Draw draw, Kind<E> kind, Ref ref) {
        List<Change<E>> changes = Change.some(world, draw, kind);
        E record = record(draw, ref);
        String call = call(world, "update", ref, ", present -> present.with(" + text(changes) + ")");
        apply(world, ref, changes, call, () -> world.session().update(record, present -> with(kind, present, changes)));
    }

    private static <E> void apply(World world, Ref ref, List<Change<E>> changes, String call, Supplier<E> action) {
        if (!world.isKnown(ref)) {
            world.settle();
        }
        E next = world.quietly(call, action);
        world.model().put(ref, applied(changes, present(world, ref)));
        world.took(ref, next, call);
    }

    /** {@code update(record)}: the whole record shall be there, whatever it is based on, if its version is the present one. */
    static void whole(World world, Draw draw, List<Step> inner) {
        Ref ref = draw.live();
        if (ref != null) {
            whole(world, draw, ref.kind(), ref);
        }
    }

    private static <E> void whole(World world, Draw draw, Kind<E> kind, Ref ref) {
        List<Change<E>> changes = Change.some(world, draw, kind);
        E base = record(draw, ref);
        if (!refersToLiveRows(world, kind, base)) {
            return;
        }
        E edited = with(kind, base, changes);
        String call = "session.update(" + based(world, ref, kind.row(base)) + ".with(" + text(changes) + "))";
        if (!world.isKnown(ref)) {
            world.settle();
        }
        boolean known = world.isKnown(ref);
        if (!hasVersionOf(kind, base, present(world, ref))) {
            if (known) {
                world.refused(
                        call, StaleEntityException.class, () -> world.session().update(edited));
            }
            return;
        }
        E next = world.quietly(call, () -> world.session().update(edited));
        if (!known && !world.hasNothingToWrite()) {
            world.model().force(ref);
        }
        world.model().put(ref, applied(changes, kind.row(base)));
        world.took(ref, next, call);
    }

    /** {@code replace(base, next)}: what differs between the two is written to the present. */
    static void replace(World world, Draw draw, List<Step> inner) {
        Ref ref = draw.live();
        if (ref != null) {
            replace(world, draw, ref.kind(), ref);
        }
    }

    private static <E> void replace(World world, Draw draw, Kind<E> kind, Ref ref) {
        List<Change<E>> changes = Change.some(world, draw, kind);
        E base = record(draw, ref);
        changes.removeIf(change -> change.applied(kind.row(base)).equals(kind.row(base)));
        E edited = with(kind, base, changes);
        String name = based(world, ref, kind.row(base));
        String call = "session.replace(" + name + ", " + name + ".with(" + text(changes) + "))";
        apply(world, ref, changes, call, () -> world.session().replace(base, edited));
    }

    /** {@code merge(record)}: as update(record), but the row is read first; a row that is not there is added. */
    static void merge(World world, Draw draw, List<Step> inner) {
        Ref ref = draw.live();
        if (ref != null) {
            merge(world, draw, ref.kind(), ref);
        }
    }

    private static <E> void merge(World world, Draw draw, Kind<E> kind, Ref ref) {
        List<Change<E>> changes = Change.some(world, draw, kind);
        E base = record(draw, ref);
        if (!refersToLiveRows(world, kind, base)) {
            return;
        }
        if (!world.isKnown(ref)) {
            world.settle();
        }
        E edited = with(kind, base, changes);
        String call = "session.merge(" + based(world, ref, kind.row(base)) + ".with(" + text(changes) + "))";
        if (!hasVersionOf(kind, base, present(world, ref))) {
            world.refused(
                    call, StaleEntityException.class, () -> world.session().merge(edited));
            return;
        }
        E next = world.quietly(call, () -> world.session().merge(edited));
        world.model().put(ref, applied(changes, kind.row(base)));
        world.took(ref, next, call);
    }

    private static <E> boolean hasVersionOf(Kind<E> kind, E record, List<@Nullable Object> row) {
        int version = kind.version();
        return version < 0 || Objects.equals(kind.row(record).get(version), row.get(version));
    }

    private static <E> boolean refersToLiveRows(World world, Kind<E> kind, E record) {
        return kind.toOnes().stream()
                .map(relation -> Kind.target(relation, kind.row(record)))
                .allMatch(target -> target == null || world.model().present(target) != null);
    }

    private static List<@Nullable Object> present(World world, Ref ref) {
        return Objects.requireNonNull(world.model().present(ref));
    }

    private static <E> List<@Nullable Object> applied(List<Change<E>> changes, List<@Nullable Object> row) {
        List<@Nullable Object> next = row;
        for (Change<E> change : changes) {
            next = change.applied(next);
        }
        return next;
    }

    @SuppressWarnings("unchecked") // what is held of a row is a record of its kind
    private static <E> E record(Draw draw, Ref ref) {
        return (E) draw.held(ref);
    }

    private static <E> E with(Kind<E> kind, E record, List<Change<E>> changes) {
        E next = record;
        for (Change<E> change : changes) {
            next = kind.table().with(next, change.assignment());
        }
        return next;
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // an array of what the list holds
    private static <E> RecordChange<E>[] array(List<RecordChange<E>> changes) {
        return changes.toArray(new RecordChange[0]);
    }

    private static String call(World world, String verb, Ref ref, String rest) {
        return "session." + verb + "(" + world.wording().name(ref) + rest + ")";
    }

    /** The variable, and what it holds where that is not the present. */
    private static String based(World world, Ref ref, List<@Nullable Object> row) {
        String name = world.wording().name(ref);
        return row.equals(world.model().present(ref)) ? name : name + "/* as " + Arrays.toString(row.toArray()) + " */";
    }

    private static <E> String text(List<Change<E>> changes) {
        return changes.stream().map(Change::text).collect(Collectors.joining(", "));
    }
}
