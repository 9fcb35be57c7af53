// SPDX-License-Identifier: Apache-2.0
package dev.athanor.query;

import org.jspecify.annotations.Nullable;

/**
 * What became of one input of {@code insert … on conflict}.
 *
 * @param outcome what was done
 * @param row the row as it now is; null when the input was skipped
 * @param <E> the entity
 */
public record Upserted<E>(Outcome outcome, @Nullable E row) {
    /** What was done with an input. */
    public enum Outcome {
        /** A new row was inserted. */
        INSERTED,
        /** An existing row was updated. */
        UPDATED,
        /** An existing row was left as it is. */
        SKIPPED
    }
}
