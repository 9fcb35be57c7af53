// SPDX-License-Identifier: Apache-2.0
package dev.athanor.testing;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SessionLedgerTest {

    private final SessionLedger ledger = new SessionLedger();

    @Test
    void isContentWithSessionsThatAreClosedWithNothingPending() {
        ledger.opened();
        ledger.closed(0);
        assertThatCode(ledger::verify).doesNotThrowAnyException();
    }

    @Test
    void complainsOfAllThatWasForgotten() {
        ledger.opened();
        ledger.opened();
        ledger.opened();
        ledger.closed(2);
        ledger.closed(1);
        assertThatThrownBy(ledger::verify)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("lost: 3.")
                .hasMessageContaining("not closed: 1.");
    }
}
