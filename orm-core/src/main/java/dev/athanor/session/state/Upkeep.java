// SPDX-License-Identifier: Apache-2.0
package dev.athanor.session.state;

import dev.athanor.schema.KeyedTable;

/** What a row keeps whatever a caller's record says, and what moves on with each change of it: its version, and the moment of the change. */
final class Upkeep {
    private final Surroundings surroundings;

    Upkeep(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /** What is filled in or fixed stays as it was, and so do version and moment until {@link #advance}. */
    <E> void keep(Draft<E> draft, EntityEntry<E> entry, E before) {
        draft.keepWhatIsFilledIn(before);
        Versions.keep(draft, entry);
        Stamps.keep(draft, entry);
    }

    /** The row changes in this unit of work, to what the draft holds. */
    <E> void advance(EntityEntry<E> entry, Draft<E> draft) {
        Versions.raise(draft, entry, surroundings.filling());
        Stamps.renew(draft, surroundings.filling());
        entry.become(draft.record());
    }

    /** Whether rows of the table have a version or such a moment. */
    static boolean concerns(KeyedTable<?, ?> table) {
        return table.versionColumn() != null || Stamps.concern(table);
    }

    /** An array that was changed in place was told to nobody, so the row's version and moment are still those before. */
    <E> void advanceWhereChangedInPlace(EntityEntry<E> entry) {
        E present = entry.present();
        if (entry.stored() == present
                && present != null
                && !entry.changedColumns().isEmpty()) {
            advance(entry, new Draft<>(entry.table(), present));
        }
    }
}
