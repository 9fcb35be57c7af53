// SPDX-License-Identifier: Apache-2.0
package dev.athanor.annotation;

/** What the database does with a row when the key of the row it refers to is changed. Sessions never change keys; statements may. */
public enum OnUpdate {
    /** The change is refused while rows refer to the old key; the database's own default. */
    NO_ACTION,
    /** The change is refused at once, even where the constraint could be deferred. */
    RESTRICT,
    /** The reference follows the key. */
    CASCADE,
    /** The reference becomes NULL. */
    SET_NULL
}
