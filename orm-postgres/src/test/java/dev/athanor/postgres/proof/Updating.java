// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.proof;

import dev.athanor.error.StaleEntityException;
import dev.athanor.schema.RecordChange;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The ways to say what a row shall be next. */
final class Updating {
    private Updating() {}

    /** An operation that updates any row that is there in one of these ways. */
    static Operation.Action by(Consumer<Subject<?>> way) {
        return (world, draw, inner) -> {
            Ref ref = draw.live();
            if (ref != null) {
                way.accept(Subject.of(world, draw, ref.kind(), ref));
            }
        };
    }

    /**
     * The row to update.
     *
     * @param base one of the records that the program holds of it
     */
    record Subject<E>(World world, Draw draw, Kind<E> kind, Ref ref, E base) {
        @SuppressWarnings("unchecked") // what is held of a row is a record of its kind
        static <E> Subject<E> of(World world, Draw draw, Kind<E> kind, Ref ref) {
            return new Subject<>(world, draw, kind, ref, (E) draw.held(ref));
        }

        List<Change<E>> someChanges() {
            return Change.some(world, draw, kind);
        }

        List<@Nullable Object> present() {
            return Objects.requireNonNull(world.model().present(ref));
        }

        List<@Nullable Object> baseRow() {
            return kind.row(base);
        }

        boolean isOfPresentVersion() {
            int version = kind.version();
            return version < 0
                    || Objects.equals(baseRow().get(version), present().get(version));
        }

        boolean refersToLiveRows() {
            return kind.toOnes().stream()
                    .map(relation -> Kind.target(relation, baseRow()))
                    .allMatch(target -> target == null || world.model().present(target) != null);
        }

        E with(E record, List<Change<E>> changes) {
            E next = record;
            for (Change<E> change : changes) {
                next = kind.table().with(next, change.assignment());
            }
            return next;
        }

        String call(String verb, String rest) {
            return "session." + verb + "(" + world.wording().name(ref) + rest + ")";
        }

        /** The variable, and what it holds where that is not the present. */
        String baseName() {
            String name = world.wording().name(ref);
            return baseRow().equals(present())
                    ? name
                    : name + "/* as " + Arrays.toString(baseRow().toArray()) + " */";
        }

        void settleUnlessKnown() {
            if (!world.isKnown(ref)) {
                world.settle();
            }
        }

        /** The changes are made to the present, whatever the record in hand holds. */
        void apply(List<Change<E>> changes, String call, Supplier<E> action) {
            settleUnlessKnown();
            E next = world.quietly(call, action);
            becomes(applied(changes, present()), next, call);
        }

        void becomes(List<@Nullable Object> row, E returned, String call) {
            world.model().put(ref, row);
            world.took(ref, returned, call);
        }
    }

    /** {@code update(record, assignments…)}, with any record of the row: it applies to the present. */
    static <E> void values(Subject<E> subject) {
        values(subject, subject.someChanges());
    }

    static <E> void values(Subject<E> subject, List<Change<E>> changes) {
        List<RecordChange<E>> rest = new ArrayList<>();
        changes.forEach(change -> rest.add(change.assignment()));
        RecordChange<E> first = rest.remove(0);
        String call = subject.call("update", ", " + text(changes));
        subject.apply(changes, call, () -> subject.world().session().update(subject.base(), first, array(rest)));
    }

    /** {@code update(record, function)}: it applies to the present as well. */
    static <E> void function(Subject<E> subject) {
        List<Change<E>> changes = subject.someChanges();
        String call = subject.call("update", ", present -> present.with(" + text(changes) + ")");
        subject.apply(
                changes,
                call,
                () -> subject.world().session().update(subject.base(), present -> subject.with(present, changes)));
    }

    /** {@code replace(base, next)}: what differs between the two is written to the present. */
    static <E> void replace(Subject<E> subject) {
        List<Change<E>> changes = subject.someChanges();
        changes.removeIf(change -> change.applied(subject.baseRow()).equals(subject.baseRow()));
        E edited = subject.with(subject.base(), changes);
        String name = subject.baseName();
        String call = "session.replace(" + name + ", " + name + ".with(" + text(changes) + "))";
        subject.apply(changes, call, () -> subject.world().session().replace(subject.base(), edited));
    }

    /** {@code update(record)}: the whole record shall be there, whatever it is based on, if its version is the present one. */
    static <E> void whole(Subject<E> subject) {
        World world = subject.world();
        List<Change<E>> changes = subject.someChanges();
        if (!subject.refersToLiveRows()) {
            return;
        }
        E edited = subject.with(subject.base(), changes);
        String call = "session.update(" + subject.baseName() + ".with(" + text(changes) + "))";
        subject.settleUnlessKnown();
        boolean known = world.isKnown(subject.ref());
        if (!subject.isOfPresentVersion()) {
            if (known) {
                world.refused(
                        call, StaleEntityException.class, () -> world.session().update(edited));
            }
            return;
        }
        E next = world.quietly(call, () -> world.session().update(edited));
        if (!known && !world.hasNothingToWrite()) {
            world.model().force(subject.ref());
        }
        subject.becomes(applied(changes, subject.baseRow()), next, call);
    }

    /** {@code merge(record)}: as update(record), but the row is read first; a row that is not there is added. */
    static <E> void merge(Subject<E> subject) {
        World world = subject.world();
        List<Change<E>> changes = subject.someChanges();
        if (!subject.refersToLiveRows()) {
            return;
        }
        subject.settleUnlessKnown();
        E edited = subject.with(subject.base(), changes);
        String call = "session.merge(" + subject.baseName() + ".with(" + text(changes) + "))";
        if (!subject.isOfPresentVersion()) {
            world.refused(
                    call, StaleEntityException.class, () -> world.session().merge(edited));
            return;
        }
        E next = world.quietly(call, () -> world.session().merge(edited));
        subject.becomes(applied(changes, subject.baseRow()), next, call);
    }

    private static <E> List<@Nullable Object> applied(List<Change<E>> changes, List<@Nullable Object> row) {
        List<@Nullable Object> next = row;
        for (Change<E> change : changes) {
            next = change.applied(next);
        }
        return next;
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // an array of what the list holds
    private static <E> RecordChange<E>[] array(List<RecordChange<E>> changes) {
        return changes.toArray(new RecordChange[0]);
    }

    private static <E> String text(List<Change<E>> changes) {
        return changes.stream().map(Change::text).collect(Collectors.joining(", "));
    }
}
