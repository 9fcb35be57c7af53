// SPDX-License-Identifier: Apache-2.0
package dev.athanor.error;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows that were to be written have been changed or deleted by somebody else since they were read. */
public final class StaleEntityException extends SessionException {
    private static final long serialVersionUID = 1L;

    private static final String REMEDY = "Read it again, apply the change to what is there now, and try once more; "
            + "nothing of this unit of work has been written.";

    private final int[] rows;
    private final @Nullable Long expectedVersion;
    private final @Nullable Long actualVersion;

    /**
     * Creates the exception for the stale rows of one flush.
     *
     * @param rows which of the rows of the statement are stale, counted from 1; empty if only the fact is known
     */
    public StaleEntityException(String entity, List<Integer> rows) {
        super(message(entity, rows), entity, null);
        this.rows = rows.stream().mapToInt(Integer::intValue).toArray();
        this.expectedVersion = null;
        this.actualVersion = null;
    }

    /** Creates the exception for one record whose numeric version is not that of its row. */
    public StaleEntityException(String entity, long expectedVersion, long actualVersion) {
        super(
                "%s was changed since it was read: version %d was expected and version %d is there. %s"
                        .formatted(entity, expectedVersion, actualVersion, REMEDY),
                entity,
                null);
        this.rows = new int[] {};
        this.expectedVersion = expectedVersion;
        this.actualVersion = actualVersion;
    }

    /** Which rows of the statement are stale, counted from 1; empty if only the fact is known. */
    public List<Integer> rows() {
        return Arrays.stream(rows).boxed().toList();
    }

    /** The version that the record carries; null if versions were not compared one by one. */
    public @Nullable Long expectedVersion() {
        return expectedVersion;
    }

    /** The version that the row has; null if versions were not compared one by one. */
    public @Nullable Long actualVersion() {
        return actualVersion;
    }

    private static String message(String entity, List<Integer> rows) {
        String subject = rows.size() < 2 ? "A row of %s was" : rows.size() + " rows of %s were";
        String which = rows.isEmpty() ? "" : " (number %s of the statement)".formatted(join(rows));
        String what = subject.formatted(entity);
        return what + " changed or deleted by somebody else in the meantime" + which + ". " + REMEDY;
    }

    private static String join(List<Integer> rows) {
        String text = rows.toString();
        return text.substring(1, text.length() - 1);
    }
}
