// SPDX-License-Identifier: Apache-2.0
package dev.athanor.error;

/** Rows that were to be inserted did not come to be, though the database reported no error: a trigger or a rule of the table skipped them. */
public final class SkippedRowsException extends SessionException {
    private static final long serialVersionUID = 1L;

    private final int inserted;

    /** Creates the exception for the rows of one statement, of which so many were inserted. */
    public SkippedRowsException(String entity, int inserted) {
        super(
                ("Only %d of the rows of %s that were to be inserted came to be, and the database reported no error: a"
                                + " trigger or a rule of the table skipped the others. Nothing of this unit of work has been"
                                + " written. Where rows may be skipped, say @Table(triggersSkipRows = true).")
                        .formatted(inserted, entity),
                entity,
                null);
        this.inserted = inserted;
    }

    /** How many of the rows of the statement were inserted. */
    public int inserted() {
        return inserted;
    }
}
