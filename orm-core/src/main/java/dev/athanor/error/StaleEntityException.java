// SPDX-License-Identifier: Apache-2.0
package dev.athanor.error;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows that were to be written have been changed or deleted by somebody else since they were read. */
public final class StaleEntityException extends SessionException {
    private static final long serialVersionUID = 1L;

    private static final String REMEDY = "Read it again, apply the change to what is there now, and try once more; "
            + "nothing of this unit of work has been written.";

    private final transient List<Object> keys;
    private final transient @Nullable Object expectedVersion;
    private final transient @Nullable Object actualVersion;
    private final transient List<String> conflicts;

    /**
     * Creates the exception for the stale rows of one statement.
     *
     * @param keys the keys of the stale rows; the message counts them and does not show them
     */
    public StaleEntityException(String entity, List<?> keys) {
        super(message(entity, keys.size()), entity, null);
        this.keys = List.copyOf(keys);
        this.expectedVersion = null;
        this.actualVersion = null;
        this.conflicts = List.of();
    }

    /**
     * Creates the exception for rows whose concurrent changes cannot be merged.
     *
     * @param keys the keys of these rows
     * @param conflicts the components that both sides have changed, to different values; of several rows, those of any
     */
    public StaleEntityException(String entity, List<?> keys, List<String> conflicts) {
        super(
                "%s changed by somebody else in the meantime, to other values than here, in %s. %s"
                        .formatted(subject(entity, keys.size()), String.join(", ", conflicts), REMEDY),
                entity,
                null);
        this.keys = List.copyOf(keys);
        this.expectedVersion = null;
        this.actualVersion = null;
        this.conflicts = List.copyOf(conflicts);
    }

    /** Creates the exception for one record whose version is not that of its row. */
    public StaleEntityException(
            String entity, Object key, @Nullable Object expectedVersion, @Nullable Object actualVersion) {
        super(
                "%s was changed since it was read: version %s was expected and version %s is there. %s"
                        .formatted(entity, expectedVersion, actualVersion, REMEDY),
                entity,
                null);
        this.keys = List.of(key);
        this.expectedVersion = expectedVersion;
        this.actualVersion = actualVersion;
        this.conflicts = List.of();
    }

    /** The keys of the rows, in the order of the statement; they are values of rows, so that no message shows them. Empty after serialisation. */
    @SuppressWarnings("NullAway") // a transient field is null after serialisation
    public List<Object> keys() {
        return keys == null ? List.of() : keys;
    }

    /** The version that the record carries; null if versions were not compared one by one. */
    public @Nullable Object expectedVersion() {
        return expectedVersion;
    }

    /** The version that the row has; null if versions were not compared one by one. */
    public @Nullable Object actualVersion() {
        return actualVersion;
    }

    /**
     * The components that both sides have changed to different values, where a session merges concurrent changes; of several rows, those of any. Empty where it does
     * not merge, where a row is gone, and after serialisation.
     */
    @SuppressWarnings("NullAway") // a transient field is null after serialisation
    public List<String> conflicts() {
        return conflicts == null ? List.of() : conflicts;
    }

    private static String subject(String entity, int rows) {
        return (rows < 2 ? "A row of %s was" : rows + " rows of %s were").formatted(entity);
    }

    private static String message(String entity, int rows) {
        return subject(entity, rows) + " changed or deleted by somebody else in the meantime,"
                + " or kept from being written by a trigger or row-level security. " + REMEDY;
    }
}
