// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.proof;

import dev.athanor.relation.ToOne;
import dev.athanor.schema.Column;
import dev.athanor.schema.RecordAssignment;
import dev.athanor.schema.ToOneRelation;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A change of one component: as the library has it, and as the model has it.
 *
 * @param columns which columns it concerns
 * @param values what is in them afterwards
 * @param text the Java for it
 */
record Change<E>(RecordAssignment<E> assignment, List<Integer> columns, List<@Nullable Object> values, String text) {

    /** One to three changes of different components. */
    static <E> List<Change<E>> some(World world, Draw draw, Kind<E> kind) {
        List<Change<E>> all = new ArrayList<>();
        kind.plain().forEach(column -> all.add(of(kind, column, draw.value(column))));
        for (ToOneRelation<E, ?> relation : kind.toOnes()) {
            Change<E> change = of(world, draw, kind, relation);
            if (change != null) {
                all.add(change);
            }
        }
        while (all.size() > 3 || all.size() > 1 && draw.chance(40)) {
            all.remove(draw.upTo(all.size()));
        }
        return all;
    }

    @SuppressWarnings("unchecked") // the value was drawn for the column
    static <E, V> Change<E> of(Kind<E> kind, Column<E, V> column, @Nullable Object value) {
        List<@Nullable Object> values = new ArrayList<>();
        values.add(value);
        String text = kind.name().toUpperCase(java.util.Locale.ROOT) + "."
                + column.definition().component() + ".set(" + Wording.literal(value) + ")";
        return new Change<>(column.set((V) value), List.of(column.ordinal()), values, text);
    }

    private static <E, T> @Nullable Change<E> of(World world, Draw draw, Kind<E> kind, ToOneRelation<E, T> relation) {
        Kind<T> target = Kind.of(relation.target());
        Ref ref = relation.optional() && draw.chance(35) ? null : draw.live(target);
        if (ref == null && !relation.optional()) {
            return null;
        }
        ToOne<T> handle = ref == null ? null : new Sprout(world, draw).handle(target, ref);
        List<Integer> columns = relation.columns().stream().map(Column::ordinal).toList();
        List<@Nullable Object> blank = new ArrayList<>();
        kind.table().columns().forEach(column -> blank.add(null));
        List<@Nullable Object> row = Kind.pointed(blank, relation, ref);
        List<@Nullable Object> values = new ArrayList<>();
        columns.forEach(column -> values.add(row.get(column)));
        String text = kind.name().toUpperCase(java.util.Locale.ROOT) + "." + relation.name() + ".set("
                + (ref == null ? "null" : world.wording().name(ref)) + ")";
        return new Change<>(relation.set(handle), columns, values, text);
    }

    /** The row after the change. */
    List<@Nullable Object> applied(List<@Nullable Object> row) {
        List<@Nullable Object> next = new ArrayList<>(row);
        for (int i = 0; i < columns.size(); i++) {
            next.set(columns.get(i), values.get(i));
        }
        return next;
    }
}
