// SPDX-License-Identifier: Apache-2.0
package dev.athanor.engine;

import java.util.List;

/** What a session notices of the flights of its own channel: how much they carried, and who besides listens to their statements. */
public interface Watch {
    /** Nobody counts, and nobody listens. */
    Watch NONE = new Watch() {
        @Override
        public void flown(long statements, long rowsRead, long rowsWritten) {}

        @Override
        public List<StatementListener> listeners() {
            return List.of();
        }
    };

    /** A flight, or a part of one that flew by itself, has landed or failed; what of it is BEGIN, COMMIT and their like does not count. */
    void flown(long statements, long rowsRead, long rowsWritten);

    /** Those who are told of its statements one by one, after the listeners of the engine; asked anew with each flight. */
    List<StatementListener> listeners();
}
