// SPDX-License-Identifier: Apache-2.0
package dev.athanor.engine;

import dev.athanor.ast.Parameter;
import dev.athanor.compile.CompiledStatement;
import dev.athanor.compile.Dialect;
import dev.athanor.compile.Schemas;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One statement of a flight.
 *
 * @param kind what it is for
 * @param sql its text, with a marker for each parameter
 * @param parameters in the order of their markers
 * @param label a few words for errors and logs
 * @param expectedBytes how large its result is expected to be at most
 * @param reader makes a value of its result
 * @param reply receives the value
 */
record Step<T extends @Nullable Object>(
        Kind kind,
        String sql,
        List<Parameter<?>> parameters,
        String label,
        long expectedBytes,
        ResultReader<T> reader,
        Reply<T> reply) {

    private static final long NULL_SIZE = 40;

    /** What a statement is for. */
    enum Kind {
        /** It reads only, takes no lock, and so needs no transaction. */
        READ,
        /** Any other statement of the program. */
        WORK,
        /** A text that is hardly ever sent again, such as the definition of a table. */
        COMMAND,
        /** It begins or ends a transaction or a savepoint. */
        CONTROL
    }

    static <T extends @Nullable Object> Step<T> of(
            CompiledStatement statement, ResultReader<T> reader, long expectedBytes) {
        return new Step<>(
                statement.isPlainRead() ? Kind.READ : Kind.WORK,
                statement.sql(),
                statement.parameters(),
                statement.label(),
                expectedBytes,
                reader,
                new Reply<>());
    }

    static Step<Long> command(String sql, String label) {
        return new Step<>(Kind.COMMAND, sql, List.of(), label, 0, Results.changed(), new Reply<>());
    }

    static Step<Long> control(String sql) {
        return new Step<>(Kind.CONTROL, sql, List.of(), sql, 0, Results.changed(), new Reply<>());
    }

    /** The same with text that leaves no schema open. */
    Step<T> in(Schemas schemas, Dialect dialect) {
        return new Step<>(kind, schemas.in(sql, dialect), parameters, label, expectedBytes, reader, reply);
    }

    boolean isControl() {
        return kind == Kind.CONTROL;
    }

    /** Whether the driver may find its text prepared when it is sent again. */
    boolean isRepeated() {
        return kind == Kind.READ || kind == Kind.WORK;
    }

    boolean changesRows() {
        return kind == Kind.WORK && StatementEvent.saysChange(label);
    }

    void read(Result result) throws SQLException {
        reply.arrive(reader.read(result));
    }

    StatementEvent event(long rows, long nanos, long flight, @Nullable Throwable failure) {
        return new StatementEvent(sql, label, parameters, isControl(), rows, nanos, flight, failure);
    }

    /** How many bytes it sends to the server, roughly and rather too many. */
    long requestBytes() {
        long size = sql.length();
        for (Parameter<?> parameter : parameters) {
            size += size(parameter);
        }
        return size;
    }

    private static <T> long size(Parameter<T> parameter) {
        T value = parameter.value();
        return value == null ? NULL_SIZE : parameter.type().size(value);
    }
}
