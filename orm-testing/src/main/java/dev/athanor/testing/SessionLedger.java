// SPDX-License-Identifier: Apache-2.0
package dev.athanor.testing;

import dev.athanor.session.SessionListener;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.opentest4j.AssertionFailedError;

/** Watches that sessions are closed, and that none of them loses what it was told to write. */
final class SessionLedger implements SessionListener {

    private final AtomicInteger open = new AtomicInteger();
    private final AtomicInteger lost = new AtomicInteger();

    @Override
    public void opened() {
        open.incrementAndGet();
    }

    @Override
    public void closed(int pendingChanges) {
        open.decrementAndGet();
        lost.addAndGet(pendingChanges);
    }

    /**
     * Makes sure that all is well at the end.
     *
     * @throws AssertionError that says what was forgotten
     */
    void verify() {
        List<String> complaints = new ArrayList<>();
        if (lost.get() > 0) {
            complaints.add("Sessions were closed with pending changes that are lost: " + lost
                    + ". Call commit() or flush() before the end, or rollback() if nothing is to be written.");
        }
        if (open.get() > 0) {
            complaints.add(
                    "Sessions were not closed: " + open + ". Open them in try-with-resources, or use inTransaction().");
        }
        if (!complaints.isEmpty()) {
            throw new AssertionFailedError(String.join("\n", complaints));
        }
    }
}
