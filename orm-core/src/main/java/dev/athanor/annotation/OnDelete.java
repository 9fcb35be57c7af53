// SPDX-License-Identifier: Apache-2.0
package dev.athanor.annotation;

/** What the database does with a row when the row it refers to is deleted. */
public enum OnDelete {
    /** The delete is refused while rows refer to it; the database's own default. */
    NO_ACTION,
    /** The delete is refused at once, even where the constraint could be deferred. */
    RESTRICT,
    /** The referring rows are deleted as well. */
    CASCADE,
    /** The reference becomes NULL. */
    SET_NULL
}
