// SPDX-License-Identifier: Apache-2.0
package dev.athanor.session;

import dev.athanor.criteria.Criteria;
import dev.athanor.session.state.IdentityMap;
import java.util.concurrent.atomic.LongAdder;

/** Counts what one session does, for itself and for its database. */
final class Meter {
    private final Totals totals;
    private final IdentityMap identities;
    private long flights;
    private long statements;
    private long rowsRead;
    private long rowsWritten;
    private long flushes;
    private long commits;
    private long rollbacks;
    private long hits;

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
        private final LongAdder compilations = new LongAdder();
        private final Criteria criteria = Criteria.DEFAULT.counting(compilations);

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
                    hits.sum(),
                    compilations.sum());
        }

        /** The same criteria, counting what is compiled under them; those that most sessions have are made once. */
        Criteria counting(Criteria ofSession) {
            return ofSession == Criteria.DEFAULT ? criteria : ofSession.counting(compilations);
        }
    }

    Meter(Totals totals, IdentityMap identities) {
        this.totals = totals;
        this.identities = identities;
        totals.opened.increment();
    }

    SessionStatistics statistics() {
        return new SessionStatistics(
                flights,
                statements,
                rowsRead,
                rowsWritten,
                flushes,
                commits,
                rollbacks,
                identities.hits(),
                identities.size());
    }

    void flown(long statementsSent, long read, long written) {
        flights++;
        totals.flights.increment();
        if (statementsSent > 0) {
            statements += statementsSent;
            totals.statements.add(statementsSent);
        }
        if (read > 0) {
            rowsRead += read;
            totals.rowsRead.add(read);
        }
        if (written > 0) {
            rowsWritten += written;
            totals.rowsWritten.add(written);
        }
        tellHits();
    }

    void flushed() {
        flushes++;
        totals.flushes.increment();
    }

    void committed() {
        commits++;
        totals.commits.increment();
    }

    void rolledBack() {
        rollbacks++;
        totals.rollbacks.increment();
    }

    void closed() {
        tellHits();
        totals.closed.increment();
    }

    private void tellHits() {
        long more = identities.hits() - hits;
        if (more > 0) {
            hits += more;
            totals.hits.add(more);
        }
    }
}
