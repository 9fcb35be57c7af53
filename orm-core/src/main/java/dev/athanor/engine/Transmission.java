// SPDX-License-Identifier: Apache-2.0
package dev.athanor.engine;

import dev.athanor.error.ErrorContext.Interruption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One part of a flight on its way to the server and back: bound, sent, read, and told to the listeners. */
final class Transmission {
    private enum Stage {
        PREPARED,
        UNDER_WAY,
        LANDED
    }

    private final Engine engine;
    private final Audience audience;
    private final List<Step<?>> steps;
    private final Duration timeout;
    private final RunningStatement running;
    private Stage stage = Stage.PREPARED;
    private long started;

    Transmission(Engine engine, Audience audience, List<Step<?>> steps, Duration timeout, RunningStatement running) {
        this.engine = engine;
        this.audience = audience;
        this.steps = steps;
        this.timeout = timeout;
        this.running = running;
    }

    /**
     * Sends the statements and reads their results.
     *
     * @param landed is run when the server has done all of it, before the results are read
     */
    void run(Connection connection, Runnable landed) throws SQLException {
        Throwable failure = null;
        long[] rows = new long[steps.size()];
        try (PreparedStatement statement = connection.prepareStatement(JoinedTexts.join(steps))) {
            limit(statement, timeout);
            Binding.bind(statement, steps, engine.platform());
            started = System.nanoTime();
            stage = Stage.UNDER_WAY;
            boolean givesRows = execute(statement);
            stage = Stage.LANDED;
            landed.run();
            read(statement, givesRows, rows);
        } catch (SQLException | RuntimeException | Error e) {
            failure = e;
            throw e;
        } finally {
            tell(rows, failure);
        }
    }

    private boolean execute(PreparedStatement statement) throws SQLException {
        running.enter(statement);
        try {
            return statement.execute();
        } finally {
            running.exit();
        }
    }

    /** Whether the server may have done the work, or a part of it, and has not said so. */
    boolean isUnderWay() {
        return stage == Stage.UNDER_WAY;
    }

    /** What was done, in a few words; the server does not say which of several statements failed. */
    String label() {
        List<String> labels = labels(false);
        if (labels.isEmpty()) {
            labels = labels(true);
        }
        return labels.size() == 1 ? labels.get(0) : "one of: " + String.join(", ", labels);
    }

    /** What stopped it, where that was the program or its time limit. */
    Interruption interruption() {
        if (isUnderWay() && running.isCancelled()) {
            return Interruption.CANCEL;
        }
        boolean late = !timeout.isZero() && System.nanoTime() - started >= timeout.toNanos();
        return isUnderWay() && late ? Interruption.TIMEOUT : Interruption.NONE;
    }

    /** Sets the time limit, in the full seconds that JDBC knows. */
    static void limit(PreparedStatement statement, Duration timeout) throws SQLException {
        if (!timeout.isZero()) {
            statement.setQueryTimeout(Math.toIntExact(timeout.plusMillis(999).toSeconds()));
        }
    }

    private void read(PreparedStatement statement, boolean givesRows, long[] rows) throws SQLException {
        boolean current = givesRows;
        for (int i = 0; i < rows.length; i++) {
            Result result = current
                    ? new Result(statement.getResultSet(), 0, engine.platform().json())
                    : new Result(
                            null,
                            Math.max(0, statement.getLargeUpdateCount()),
                            engine.platform().json());
            steps.get(i).read(result);
            rows[i] = result.count();
            current = statement.getMoreResults();
        }
    }

    private List<String> labels(boolean control) {
        return steps.stream()
                .filter(step -> step.isControl() == control)
                .map(Step::label)
                .distinct()
                .toList();
    }

    private void tell(long[] rows, @Nullable Throwable failure) {
        if (stage != Stage.PREPARED) {
            audience.tell(steps, rows, started, failure);
        }
    }
}
