// SPDX-License-Identifier: Apache-2.0
package dev.athanor.error;

import java.util.List;

/**
 * The transaction is committed, and something behind the commit has failed: a hook, or reading what the database made, such as a default that a record
 * refuses. Do not run the transaction again.
 *
 * <p>The cause is the first failure; later ones are suppressed exceptions. All hooks have run.
 */
public final class AfterCommitException extends SessionException {
    private static final long serialVersionUID = 1L;

    /** Creates the exception from the failures, in their order; at least one. */
    public AfterCommitException(List<? extends Throwable> failures) {
        super(
                "The transaction is committed, but of what follows the commit " + failures.size()
                        + " failed; the first failure is the cause. Do not run the transaction again.",
                null,
                failures.get(0));
        failures.stream().skip(1).forEach(this::addSuppressed);
    }
}
