// SPDX-License-Identifier: Apache-2.0
package dev.athanor.session;

/** What happens when a row that has a {@code @Version} was changed by somebody else since the session read it. */
public enum StaleRows {
    /** Nothing of the unit of work is kept, and {@link dev.athanor.error.StaleEntityException} names the rows. */
    RAISE,
    /**
     * Changes of other components are kept beside those of the session: the row is read again, what the session changed is applied to it, and the unit is
     * written once more. Where both have changed the same component to different values it is as with {@link #RAISE}.
     */
    MERGE
}
