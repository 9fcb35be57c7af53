// SPDX-License-Identifier: Apache-2.0
package dev.athanor.session;

import dev.athanor.engine.StatementEvent;
import dev.athanor.engine.StatementListener;
import dev.athanor.session.state.IdentityMap;
import java.util.concurrent.atomic.LongAdder;

/** Counts what one session does, for itself and for its database. */
final class Meter implements StatementListener {
    private final Totals totals;
    private final IdentityMap identities;
    private final Count flights;
    private final Count statements;
    private final Count rowsRead;
    private final Count rowsWritten;
    private final Count flushes;
    private final Count commits;
    private final Count rollbacks;
    private final Count hits;
    private long flight;

    /** The counts of all sessions of one database. */
    static final class Totals {
        private final LongAdder opened = new LongAdder();
        private final LongAdder closed = new LongAdder();
        private final LongAdder flights = new LongAdder();
        private final LongAdder statements = new LongAdder();
        private final LongAdder rowsRead = new LongAdder();
        private final LongAdder rowsWritten = new LongAdder();
        private final LongAdder flushes = new LongAdder();
        private final LongAdder commits = new LongAdder();
        private final LongAdder rollbacks = new LongAdder();
        private final LongAdder hits = new LongAdder();

        DatabaseStatistics statistics() {
            long ended = closed.sum();
            long begun = opened.sum();
            return new DatabaseStatistics(
                    begun,
                    begun - ended,
                    flights.sum(),
                    statements.sum(),
                    rowsRead.sum(),
                    rowsWritten.sum(),
                    flushes.sum(),
                    commits.sum(),
                    rollbacks.sum(),
                    hits.sum());
        }
    }

    /** One number of a session, and the same of its database. */
    private static final class Count {
        private final LongAdder total;
        private long own;

        Count(LongAdder total) {
            this.total = total;
        }

        void add(long number) {
            own += number;
            total.add(number);
        }
    }

    Meter(Totals totals, IdentityMap identities) {
        this.totals = totals;
        this.identities = identities;
        this.flights = new Count(totals.flights);
        this.statements = new Count(totals.statements);
        this.rowsRead = new Count(totals.rowsRead);
        this.rowsWritten = new Count(totals.rowsWritten);
        this.flushes = new Count(totals.flushes);
        this.commits = new Count(totals.commits);
        this.rollbacks = new Count(totals.rollbacks);
        this.hits = new Count(totals.hits);
        totals.opened.increment();
    }

    SessionStatistics statistics() {
        return new SessionStatistics(
                flights.own,
                statements.own,
                rowsRead.own,
                rowsWritten.own,
                flushes.own,
                commits.own,
                rollbacks.own,
                identities.hits(),
                identities.size());
    }

    @Override
    public void executed(StatementEvent event) {
        if (event.flight() != flight) {
            flight = event.flight();
            flights.add(1);
            tellHits();
        }
        if (!event.control()) {
            statements.add(1);
            (event.changesRows() ? rowsWritten : rowsRead).add(event.rows());
        }
    }

    void flushed() {
        flushes.add(1);
    }

    void committed() {
        commits.add(1);
    }

    void rolledBack() {
        rollbacks.add(1);
    }

    void closed() {
        tellHits();
        totals.closed.increment();
    }

    private void tellHits() {
        hits.add(identities.hits() - hits.own);
    }
}
