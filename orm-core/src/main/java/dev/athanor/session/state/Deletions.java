// SPDX-License-Identifier: Apache-2.0
package dev.athanor.session.state;

import dev.athanor.annotation.OnDelete;
import dev.athanor.relation.Handles;
import dev.athanor.relation.ToMany;
import dev.athanor.schema.ForeignKey;
import dev.athanor.schema.KeyedTable;
import dev.athanor.schema.Relation;
import dev.athanor.schema.Tables;
import dev.athanor.schema.ToManyRelation;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** What goes with a row that is deleted: rows that the session deletes as well, and what it knew of rows that the database deletes or changes by itself. */
final class Deletions {
    private final UnitOfWork unit;
    private final Surroundings surroundings;
    private final boolean forGood;
    private final Deque<EntityEntry<?>> found = new ArrayDeque<>(1);
    private final Set<EntityEntry<?>> going = new LinkedHashSet<>(2);

    /** For good, or as each entity says. */
    Deletions(UnitOfWork unit, Surroundings surroundings, boolean forGood) {
        this.unit = unit;
        this.surroundings = surroundings;
        this.forGood = forGood;
    }

    /** First all are found, level by level, so that siblings load theirs together and nothing pending is flushed in between; then they go. */
    <E> void delete(E record) {
        find(record);
        while (!found.isEmpty()) {
            findChildren(found.remove());
        }
        going.forEach(this::remove);
    }

    private <E> void find(E record) {
        KeyedTable<E, ?> table = Tables.of(record);
        Object key = unit.keyOf(table, record);
        EntityEntry<E> known = unit.identities().get(table, key);
        boolean isUnknown = known == null || known.isExpired() || (forGood && known.isGone());
        EntityEntry<E> entry = isUnknown ? unit.believe(table, key, record) : Objects.requireNonNull(known);
        if (entry.isDeleted()) {
            entry.delete(forGood);
        } else if (going.add(entry)) {
            found.add(entry);
        }
    }

    private <E> void findChildren(EntityEntry<E> owner) {
        E present = owner.present();
        for (Relation<E, ?> relation : owner.table().relations()) {
            if (present != null && relation instanceof ToManyRelation<E, ?> toMany && toMany.cascadesDelete()) {
                children(owner, present, toMany).forEach(this::find);
            }
        }
    }

    private <E> void remove(EntityEntry<E> entry) {
        E present = entry.present();
        if (present == null) {
            return;
        }
        unit.handles().ownersChange(entry.table(), present, null);
        unit.handles().linkedRowGoes(entry.table(), entry.key());
        if (entry.isAdded()) {
            unit.forget(entry);
        } else {
            unit.schedule(entry, forGood);
        }
    }

    /** By the handle of the managed record, which loads for its siblings as well; a record from elsewhere has none. */
    private <E> List<?> children(EntityEntry<E> owner, E present, ToManyRelation<E, ?> relation) {
        Object handle = owner.table().mapper().handle(present, relation.index());
        if (owner.isFresh() && handle instanceof ToMany<?> children && Handles.owner(children) != null) {
            return List.copyOf(children.get());
        }
        ToMany<Object> children = surroundings.handles(owner.table()).toMany(relation.index(), owner.key());
        return List.copyOf(children.get());
    }

    /** Tables whose rows the database deletes with those they refer to, and so on; and tables where it takes the reference away. */
    void expireReferring(Set<KeyedTable<?, ?>> deleted) {
        Deque<KeyedTable<?, ?>> open = new ArrayDeque<>(deleted);
        Set<KeyedTable<?, ?>> expired = new HashSet<>();
        while (!open.isEmpty()) {
            KeyedTable<?, ?> target = open.remove();
            for (KeyedTable<?, ?> table : unit.identities().tables()) {
                OnDelete action = action(table, target);
                boolean touched = action == OnDelete.CASCADE || action == OnDelete.SET_NULL;
                if (touched && expired.add(table)) {
                    unit.identities().entriesOf(table).forEach(this::expire);
                    expirePassed(table);
                }
                if (action == OnDelete.CASCADE && !table.equals(target) && !deleted.contains(table)) {
                    open.add(table);
                }
            }
        }
    }

    /** What happens to rows of a table when rows of the target go; where several references differ, the one that does most. */
    private static OnDelete action(KeyedTable<?, ?> table, KeyedTable<?, ?> target) {
        OnDelete most = OnDelete.NO_ACTION;
        for (ForeignKey key : ForeignKey.of(table)) {
            if (key.target().equals(target) && most != OnDelete.CASCADE) {
                OnDelete each = key.definition().onDelete();
                most = each == OnDelete.CASCADE || each == OnDelete.SET_NULL ? each : most;
            }
        }
        return most;
    }

    private <E> void expire(EntityEntry<E> entry) {
        E present = entry.present();
        if (present != null && !entry.isAdded()) {
            unit.handles().ownersChange(entry.table(), present, null);
            entry.expire();
        }
    }

    private <E> void expirePassed(KeyedTable<E, ?> table) {
        unit.identities().forEachPassed(table, record -> unit.handles().ownersChange(table, record, null));
        unit.identities().expirePassed(table);
    }
}
