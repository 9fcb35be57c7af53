// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.proof;

import dev.athanor.relation.ToMany;
import dev.athanor.relation.ToOne;
import dev.athanor.schema.Column;
import dev.athanor.schema.InverseRelation;
import dev.athanor.schema.KeyGeneration;
import dev.athanor.schema.ToOneRelation;
import dev.athanor.schema.ToOptionalRelation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes new records, alone or as graphs, that refer to rows that are there. */
final class Sprout {
    private final World world;
    private final Draw draw;
    private final Set<Object> keys = new HashSet<>();

    Sprout(World world, Draw draw) {
        this.world = world;
        this.draw = draw;
    }

    /**
     * A new record.
     *
     * @param parent the relation to the new parent that holds it, or null
     * @param depth how many levels of new children it may have, and whether it may have new parents
     * @return null where it cannot be made: a parent is required, and there is none
     */
    <E> @Nullable E make(Kind<E> kind, @Nullable ToOneRelation<?, ?> parent, int depth) {
        @Nullable Object[] values = new @Nullable Object[kind.table().columns().size()];
        kind.plain().forEach(column -> values[column.ordinal()] = draw.value(column));
        for (Column<E, ?> column : kind.table().keyColumns()) {
            boolean made = column.definition().generation() != KeyGeneration.NONE;
            values[column.ordinal()] = made ? null : draw.keyPart(column);
        }
        Column<E, ?> mark = kind.mark();
        if (mark != null) {
            values[mark.ordinal()] = false;
        }
        if (kind.version() >= 0) {
            values[kind.version()] = kind.name().equals("area") ? (Object) 0L : (Object) 0;
        }
        @Nullable
        Object[] handles = new @Nullable Object[kind.table().relations().size()];
        for (ToOneRelation<E, ?> relation : kind.toOnes()) {
            handles[relation.index()] = relation.equals(parent) ? ToOne.parent() : toOne(relation, depth);
            if (handles[relation.index()] == null && !relation.optional()) {
                return null;
            }
        }
        kind.inverses().forEach(relation -> handles[relation.index()] = toMany(relation, depth));
        kind.linked().forEach(relation -> handles[relation.index()] = ToMany.empty());
        E record = kind.table().mapper().create(values, handles);
        return kind.isAssigned() && !isFree(kind.ref(record)) ? null : record;
    }

    private boolean isFree(Ref ref) {
        return world.model().present(ref) == null && keys.add(ref);
    }

    private <T> @Nullable ToOne<T> toOne(ToOneRelation<?, T> relation, int depth) {
        Kind<T> kind = Kind.of(relation.target());
        if (relation.optional() && draw.chance(40)) {
            return null;
        }
        Ref target = draw.live(kind);
        boolean sprouts = depth > 0 && !kind.isAssigned() && draw.chance(target == null ? 100 : 25);
        if (sprouts) {
            T parent = make(kind, null, 0);
            return parent == null ? null : ToOne.of(parent);
        }
        return target == null ? null : handle(kind, target);
    }

    /** A handle on a row that is there, by its record or by its key. */
    @SuppressWarnings("unchecked") // what is held of a row is a record of its kind
    <T> ToOne<T> handle(Kind<T> kind, Ref target) {
        return draw.chance(70) && world.isKnown(target) ? ToOne.of((T) draw.held(target)) : to(kind, target);
    }

    @SuppressWarnings("unchecked") // a Ref's key is of its kind's table
    private static <T, K> ToOne<T> to(Kind<T> kind, Ref target) {
        return ToOne.to((dev.athanor.schema.KeyedTable<T, K>) kind.table(), (K) target.key());
    }

    private <E, T> ToMany<T> toMany(InverseRelation<E, T> relation, int depth) {
        List<T> children = new ArrayList<>();
        int most = relation instanceof ToOptionalRelation<?, ?> ? 2 : 3;
        for (int i = draw.upTo(most + 1); depth > 0 && i > 1; i--) {
            T child = make(Kind.of(relation.target()), relation.inverse(), depth - 1);
            if (child != null) {
                children.add(child);
            }
        }
        return children.isEmpty() ? ToMany.empty() : ToMany.of(children);
    }
}
