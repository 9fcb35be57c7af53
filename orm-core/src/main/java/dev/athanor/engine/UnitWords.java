// SPDX-License-Identifier: Apache-2.0
package dev.athanor.engine;

import java.util.List;

/**
 * The statements that begin and end a unit of work.
 *
 * <p>In a transaction of someone else the unit is a savepoint, so that it is kept or undone as a whole all the same.
 */
enum UnitWords {
    TRANSACTION {
        @Override
        String begin(TransactionOptions options) {
            return options.begin();
        }

        @Override
        String commit() {
            return "commit";
        }

        @Override
        List<String> rollback() {
            return List.of("rollback");
        }
    },

    SAVEPOINT {
        @Override
        String begin(TransactionOptions options) {
            return "savepoint athanor_unit";
        }

        @Override
        String commit() {
            return "release savepoint athanor_unit";
        }

        @Override
        List<String> rollback() {
            return List.of("rollback to savepoint athanor_unit", commit());
        }
    };

    static UnitWords of(TransactionBoundary boundary) {
        return boundary == TransactionBoundary.OWNED ? TRANSACTION : SAVEPOINT;
    }

    abstract String begin(TransactionOptions options);

    abstract String commit();

    abstract List<String> rollback();
}
