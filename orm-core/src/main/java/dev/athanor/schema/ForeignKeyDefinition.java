// SPDX-License-Identifier: Apache-2.0
package dev.athanor.schema;

import dev.athanor.annotation.OnDelete;
import dev.athanor.annotation.OnUpdate;

/**
 * What an entity says of a foreign key; each method with an argument, and {@link #deferred()} and {@link #withIndex()}, return a changed copy.
 *
 * @param onDelete what the database does with a row whose target is deleted
 * @param onUpdate what the database does with a row the key of whose target is changed
 * @param deferrable whether it is checked at COMMIT
 * @param indexed whether the schema creates an index over it
 */
public record ForeignKeyDefinition(OnDelete onDelete, OnUpdate onUpdate, boolean deferrable, boolean indexed) {
    /** One of which nothing is said, without an index. */
    public static final ForeignKeyDefinition PLAIN =
            new ForeignKeyDefinition(OnDelete.NO_ACTION, OnUpdate.NO_ACTION, false, false);

    /** {@code on delete action}. */
    public ForeignKeyDefinition onDelete(OnDelete action) {
        return new ForeignKeyDefinition(action, onUpdate, deferrable, indexed);
    }

    /** {@code on update action}. */
    public ForeignKeyDefinition onUpdate(OnUpdate action) {
        return new ForeignKeyDefinition(onDelete, action, deferrable, indexed);
    }

    /** {@code deferrable initially deferred}. */
    public ForeignKeyDefinition deferred() {
        return new ForeignKeyDefinition(onDelete, onUpdate, true, indexed);
    }

    /** An index covers it. */
    public ForeignKeyDefinition withIndex() {
        return new ForeignKeyDefinition(onDelete, onUpdate, deferrable, true);
    }
}
