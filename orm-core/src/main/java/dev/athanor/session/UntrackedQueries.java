// SPDX-License-Identifier: Apache-2.0
package dev.athanor.session;

import dev.athanor.error.IllegalSessionStateException;
import dev.athanor.query.Query;
import dev.athanor.query.RowQuery;
import dev.athanor.query.Select;
import dev.athanor.session.load.Tracking;
import java.util.List;
import java.util.stream.Stream;

/**
 * Queries whose entities the session does not remember: each row makes a record of its own, as the database has it. For reports and for results too large to
 * be kept; a record read here is a detached one to the session.
 */
public final class UntrackedQueries extends Queries {
    private final SessionCore core;

    UntrackedQueries(SessionCore core) {
        this.core = core;
    }

    @Override
    public <R> List<R> list(Query<R> query) {
        if (core.statements().changesRows(query)) {
            throw new IllegalSessionStateException(
                    "untracked() reads only: run what changes rows by the session itself, which must know of it");
        }
        return core.run("list", () -> core.loader().list(query, Tracking.NONE));
    }

    @Override
    public <R> Page<R> page(RowQuery<R> query, PageRequest request) {
        return core.run("page", () -> core.statements().page(query, request, Tracking.NONE));
    }

    @Override
    public <R> KeysetPage<R> page(Select<R> query, KeysetRequest request) {
        return core.run("page", () -> core.statements().page(query, request, Tracking.NONE));
    }

    /** {@inheritDoc} In constant memory, however many rows there are. */
    @Override
    public <R> Stream<R> stream(RowQuery<R> query) {
        return core.run("stream", () -> core.statements().stream(query, Tracking.NONE));
    }
}
