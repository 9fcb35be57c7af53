// SPDX-License-Identifier: Apache-2.0
package dev.athanor.session;

import dev.athanor.session.state.EntityEntry;
import org.jspecify.annotations.Nullable;

/** What a session has to do with a record. */
public enum EntityState {
    /** The session does not know the record's row. */
    DETACHED,
    /** The row will be inserted with the next flush. */
    ADDED,
    /** The row is as it was read or written. */
    CLEAN,
    /** The row will be updated with the next flush. */
    CHANGED,
    /** The row will be deleted with the next flush, or was deleted since the last commit. */
    DELETED,
    /** The row was known, but a transaction has ended since; the next read goes to the database. */
    EXPIRED;

    /** What a session has to do with the row of an entry; detached without one. */
    static EntityState of(@Nullable EntityEntry<?> entry) {
        if (entry == null) {
            return DETACHED;
        }
        if (entry.isAdded()) {
            return ADDED;
        }
        if (entry.isDeleted()) {
            return DELETED;
        }
        if (entry.isExpired()) {
            return EXPIRED;
        }
        return entry.isPending() ? CHANGED : CLEAN;
    }
}
