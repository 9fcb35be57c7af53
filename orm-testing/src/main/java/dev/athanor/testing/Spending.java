// SPDX-License-Identifier: Apache-2.0
package dev.athanor.testing;

import dev.athanor.session.Database;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;

/** What one test method sends, against its {@link Budget}. */
final class Spending {
    private final Budget budget;
    private final StatementRecorder recorder;

    private Spending(Budget budget, StatementRecorder recorder) {
        this.budget = budget;
        this.recorder = recorder;
    }

    /** Counts from now on. */
    static Spending of(Budget budget, Database database) {
        boolean limits = budget.statements() != Budget.UNLIMITED || budget.flights() != Budget.UNLIMITED;
        if (!limits || budget.statements() < Budget.UNLIMITED || budget.flights() < Budget.UNLIMITED) {
            throw new ExtensionConfigurationException("A @Budget limits statements, flights or both, to 0 or more: "
                    + "@Budget(statements = 2, flights = 1)");
        }
        return new Spending(budget, StatementRecorder.of(database));
    }

    /**
     * Counts no more.
     *
     * @param passed whether the test has passed so far, so that an overdraft is worth telling
     * @throws AssertionError that lists what was sent, if it was more than allowed
     */
    void end(boolean passed) {
        recorder.close();
        if (passed) {
            recorder.transcript()
                    .assertAtMost(
                            "statements",
                            budget.statements(),
                            recorder.statements().size());
            recorder.transcript().assertAtMost("flights", budget.flights(), recorder.flights());
        }
    }
}
