// SPDX-License-Identifier: Apache-2.0
package dev.athanor.engine;

import dev.athanor.compile.Dialect;
import dev.athanor.compile.Schemas;
import dev.athanor.error.ConnectionState;
import dev.athanor.error.DatabaseException;
import dev.athanor.error.ErrorContext.Interruption;
import dev.athanor.error.IllegalSessionStateException;
import dev.athanor.error.TransactionAbortedException;
import dev.athanor.schema.Column;
import dev.athanor.schema.Table;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Moves statements over the line of a channel and keeps line and unit in a defined state, whatever happens to them. */
final class Traffic {
    private static final Logger LOG = LoggerFactory.getLogger(Traffic.class);

    private final Engine engine;
    private final Audience audience;
    private final ChannelOptions options;
    private final boolean owned;
    private final Line line;
    private final Unit unit;
    private final RunningStatement running = new RunningStatement();
    private List<RowStream<?>> streams = List.of();

    Traffic(Engine engine, ChannelOptions options, Unit unit, Audience audience) {
        this.engine = engine;
        this.audience = audience;
        this.options = options;
        this.owned = options.boundary() == TransactionBoundary.OWNED;
        this.line = new Line(engine, options, audience);
        this.unit = unit;
    }

    void send(List<Step<?>> part, Ending ending) {
        send(part, ending, () -> {});
    }

    /**
     * Sends one part of a flight and reads its results.
     *
     * @param landed is run when the server has done all of it, before the results are read
     */
    void send(List<Step<?>> part, Ending ending, Runnable landed) {
        Transmission transmission =
                new Transmission(engine, audience, inSchemas(part), options.statementTimeout(), running);
        try {
            requireJoinable();
            transmission.run(line.connection(), () -> {
                land(ending);
                landed.run();
            });
        } catch (SQLException e) {
            throw failed(e, transmission, ending);
        } catch (RuntimeException e) {
            if (transmission.isUnderWay()) {
                giveUp(e);
            }
            throw e;
        } catch (Error e) {
            giveUp(e);
            throw e;
        } finally {
            if (owned && !unit.isOpen()) {
                line.release();
            }
        }
    }

    /** The steps as they are sent. What is kept of them leaves schemas open, so that all schemas share it. */
    List<Step<?>> inSchemas(List<Step<?>> steps) {
        Schemas schemas = options.schemas();
        if (schemas.areDeclared()) {
            return steps;
        }
        Dialect dialect = engine.platform().dialect();
        List<Step<?>> sent = new ArrayList<>(steps.size());
        steps.forEach(step -> sent.add(step.in(schemas, dialect)));
        return sent;
    }

    /**
     * Whether the server has given up the transaction: it would answer a COMMIT with ROLLBACK, and the driver says
     * nothing.
     */
    boolean hasFailed() {
        return unit.failure() != null || line.state() == TransactionState.FAILED;
    }

    void commit() {
        if (unit.isOpen()) {
            send(List.of(unit.commit()), Ending.COMMIT);
        }
        unit.end();
        line.release();
    }

    /**
     * Rolls back in bounded time; a connection that does not answer is given up, and the server rolls back by itself.
     */
    void rollback() {
        closeStreams();
        boolean told = unit.isOpen();
        unit.end();
        if (told) {
            try {
                line.rollback(unit.rollback());
            } catch (SQLException e) {
                line.discard();
                if (!owned) {
                    throw translate(e, "rollback", false, Interruption.NONE);
                }
                LOG.debug("A connection broke while its transaction was rolled back, and is given up", e);
            }
        }
        line.release();
    }

    void start(RowStream<?> stream, int fetchSize) {
        try {
            requireJoinable();
            line.allowPortions();
            stream.start(line.connection(), fetchSize, options.statementTimeout());
            streams = streams.isEmpty() ? new ArrayList<>(1) : streams;
            streams.add(stream);
        } catch (SQLException e) {
            throw failed(stream.label(), e);
        } catch (Error e) {
            giveUp(e);
            throw e;
        }
    }

    void start(RowLoad load) {
        try {
            requireJoinable();
            load.start(line.connection());
        } catch (SQLException e) {
            throw failed(load.label(), e);
        }
    }

    String loadText(Table<?> table, List<? extends Column<?, ?>> columns) {
        Platform platform = engine.platform();
        return platform.loadText(platform.dialect().in(options.schemas()), table, columns);
    }

    /** The state after a failure of a stream or a load, and what to throw. */
    DatabaseException failed(String label, SQLException e) {
        DatabaseException translated =
                translate(e, label, false, running.isCancelled() ? Interruption.CANCEL : Interruption.NONE);
        settle(translated, Ending.NONE);
        return translated;
    }

    /** A stream is over; so is the transaction that was begun for it alone. */
    void ended(RowStream<?> stream) {
        if (!streams.isEmpty()) {
            streams.remove(stream);
        }
        if (streams.isEmpty() && unit.isForStream()) {
            commit();
        }
    }

    void closeStreams() {
        if (!streams.isEmpty()) {
            List.copyOf(streams).forEach(RowStream::abandon);
            streams.clear();
        }
    }

    /**
     * The connection is lost, or nobody knows its state: the unit is over, and whoever wants to keep it must be told.
     */
    void giveUp(Throwable cause) {
        unit.failed(unit.isAskedFor() ? cause : null);
        closeStreams();
        unit.end();
        line.discard();
    }

    void release() {
        line.release();
    }

    Engine engine() {
        return engine;
    }

    RunningStatement running() {
        return running;
    }

    Audience audience() {
        return audience;
    }

    private void land(Ending ending) {
        unit.told();
        if (ending != Ending.NONE) {
            closeStreams();
            unit.end();
        }
    }

    private DatabaseException failed(SQLException e, Transmission transmission, Ending ending) {
        boolean underWay = transmission.isUnderWay();
        boolean committing = underWay && ending == Ending.COMMIT;
        DatabaseException translated = translate(e, transmission.label(), committing, transmission.interruption());
        if (underWay) {
            settle(translated, ending);
        } else if (line.state() == TransactionState.UNKNOWN) {
            giveUp(translated);
        }
        return translated;
    }

    /**
     * Follows what the server has made of the transaction; where it is still sound, the server never saw the failure.
     */
    private void settle(DatabaseException failure, Ending ending) {
        TransactionState state = line.state();
        if (failure.connection() == ConnectionState.DISCARDED || state == TransactionState.UNKNOWN) {
            giveUp(failure);
            return;
        }
        boolean kept = unit.isAskedFor() && ending != Ending.SNAPSHOT;
        if (state == TransactionState.FAILED) {
            unit.told();
            unit.failed(kept || !owned ? failure : null);
            if (ending != Ending.NONE || !kept) {
                rollback();
            }
        } else if (state == TransactionState.IDLE && owned) {
            unit.failed(kept ? failure : null);
            closeStreams();
            unit.end();
        } else if (unit.isForStream()) {
            rollback();
        }
    }

    private DatabaseException translate(
            SQLException e, String label, boolean commitUnderWay, Interruption interruption) {
        return engine.platform()
                .errors()
                .translate(e, new Situation(label, engine.names(), commitUnderWay, interruption));
    }

    /** A unit can join only a transaction that is there and sound. */
    private void requireJoinable() throws SQLException {
        if (owned || unit.isOpen() || !unit.isBegun()) {
            return;
        }
        if (line.isOutsideTransaction()) {
            throw new IllegalSessionStateException("This session is to join the transaction of someone else, and its"
                    + " connection is in none: begin one there, or use TransactionBoundary.OWNED.");
        }
        if (line.state() == TransactionState.FAILED) {
            throw new TransactionAbortedException(
                    "The transaction that this session was to join has failed already: roll it back first.", null);
        }
    }
}
