// SPDX-License-Identifier: Apache-2.0
package dev.athanor.schema;

/** Which moment of a row's life a column keeps. */
public enum Stamp {
    /** None: what it holds is the program's. */
    NONE,
    /** When the row was added. */
    CREATED,
    /** When the row was last changed. */
    UPDATED
}
