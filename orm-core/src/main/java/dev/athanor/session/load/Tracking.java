// SPDX-License-Identifier: Apache-2.0
package dev.athanor.session.load;

/** What the identity map has to do with the entities of a result. */
public enum Tracking {
    /** One row is one record, and the record the session has wins over the row. */
    KNOWN_WINS,
    /** The same for the rows of a stream: siblings are those of a portion of them, and what the cursor has passed is held weakly. */
    STREAMED,
    /** One row is one record, and the row wins, as after RETURNING and under a lock. */
    ROWS_WIN,
    /** The session does not remember the records. */
    NONE
}
