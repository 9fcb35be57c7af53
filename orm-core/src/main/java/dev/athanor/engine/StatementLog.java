// SPDX-License-Identifier: Apache-2.0
package dev.athanor.engine;

import dev.athanor.ast.Parameter;
import dev.athanor.compile.SqlLayout;
import java.time.Duration;
import java.util.Locale;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes every statement to SLF4J, as a line that a person can read.
 *
 * <ul>
 *   <li>{@code dev.athanor.sql} at DEBUG: flight, text, the types of the parameters, rows, time;
 *   <li>{@code dev.athanor.sql.slow} at WARN: the same for statements of flights that took longer than the threshold;
 *   <li>{@code dev.athanor.sql.params} at DEBUG: the values of the parameters. They are personal data or worse, so they
 *       are logged only where the program has asked for it by {@link #showingValues} as well.
 * </ul>
 *
 * <p>A statement is one line whatever it holds, unless {@link #pretty} asks for several: control characters in names and values are written as escapes, so that nobody can forge a line.
 */
public final class StatementLog implements StatementListener {
    private static final Logger SQL = LoggerFactory.getLogger("dev.athanor.sql");
    private static final Logger SLOW = LoggerFactory.getLogger("dev.athanor.sql.slow");
    private static final Logger PARAMS = LoggerFactory.getLogger("dev.athanor.sql.params");

    private static final String INDENT = "\n    ";

    private final Duration slow;
    private final ValueMask values;
    private final boolean pretty;

    /** A log of one line for each statement, without values, that calls a flight slow after a second. */
    public StatementLog() {
        this(Duration.ofSeconds(1), ValueMask.HIDDEN, false);
    }

    private StatementLog(Duration slow, ValueMask values, boolean pretty) {
        this.slow = slow;
        this.values = values;
        this.pretty = pretty;
    }

    /** The same, but flights are slow from this duration on; zero calls none slow. */
    public StatementLog slowAfter(Duration threshold) {
        return new StatementLog(threshold, values, pretty);
    }

    /** The same, but values are logged as the mask shows them. */
    public StatementLog showingValues(ValueMask mask) {
        return new StatementLog(slow, mask, pretty);
    }

    /**
     * The same, but for people: what a statement does and what came of it in one line, and its text below, each clause on a line of its own, indented by four
     * spaces. What begins at the margin is a line of this log all the same, never a part of a name.
     */
    public StatementLog pretty() {
        return new StatementLog(slow, values, true);
    }

    @Override
    public void executed(StatementEvent event) {
        if (isSlow(event) && SLOW.isWarnEnabled()) {
            SLOW.warn(line(event));
        }
        if (SQL.isDebugEnabled()) {
            SQL.debug(line(event));
        }
        if (values != ValueMask.HIDDEN && !event.parameters().isEmpty() && PARAMS.isDebugEnabled()) {
            PARAMS.debug("[{}] {}", event.flight(), LogText.oneLine(shown(event)));
        }
    }

    private boolean isSlow(StatementEvent event) {
        return !event.control() && !slow.isZero() && event.nanos() >= slow.toNanos();
    }

    private String line(StatementEvent event) {
        if (event.isPlainControl()) {
            return LogText.oneLine(event.toString());
        }
        return pretty
                ? timed(event, event.line(event.label())) + INDENT + laidOut(event.sql())
                : timed(event, event.toString());
    }

    /** {@code [7] select … where id = ? -- (bigint) 1 row, 0.8 ms}. */
    private static String timed(StatementEvent event, String line) {
        return LogText.oneLine(line) + String.format(Locale.ROOT, ", %.1f ms", event.nanos() / 1_000_000.0);
    }

    private static String laidOut(String sql) {
        return SqlLayout.of(LogText.oneLine(sql)).replace("\n", INDENT);
    }

    private String shown(StatementEvent event) {
        return event.parameters().stream().map(this::shown).collect(Collectors.joining(", "));
    }

    private String shown(Parameter<?> parameter) {
        return parameter.value() == null ? "null" : values.show(parameter);
    }
}
