// SPDX-License-Identifier: Apache-2.0
package dev.athanor.engine;

/** When the COMMIT of a unit of work is sent. */
public enum CommitMode {
    /** With the last statements, in the same flight. */
    RIDING,
    /** In a flight of its own, when the results of all statements have been read and found good. */
    APART
}
