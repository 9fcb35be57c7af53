// SPDX-License-Identifier: Apache-2.0
package dev.athanor.session.flush;

import dev.athanor.compile.CompiledStatement;
import dev.athanor.compile.Dialect;
import dev.athanor.engine.Flight;
import dev.athanor.engine.Reply;
import dev.athanor.engine.Result;
import dev.athanor.engine.ResultReader;
import dev.athanor.engine.Results;
import dev.athanor.schema.Column;
import dev.athanor.schema.KeyedTable;
import dev.athanor.session.state.Compilation;
import dev.athanor.session.state.EntityEntry;
import java.sql.SQLException;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Turns a plan into the statements of a flight, and what came back into the records that the session now knows. */
public final class Flusher {
    /** A generous width for a value that the server made, such as a moment or a number. */
    private static final long BYTES_PER_VALUE = 40;

    private final OrderedSteps plan;
    private final RowStatements statements;
    private final Dialect dialect;
    private final List<Runnable> landings = new ArrayList<>();

    /** A flusher for one plan. */
    public Flusher(OrderedSteps plan, Compilation compilation, KeptInserts inserts) {
        this.plan = plan;
        this.statements = new RowStatements(compilation, inserts);
        this.dialect = compilation.dialect();
    }

    /** Adds the plan's statements to a flight. */
    public void addTo(Flight flight) {
        for (int i = 0; i < plan.steps().size(); i++) {
            add(flight, plan.steps().get(i), i);
        }
    }

    private <E> void add(Flight flight, FlushStep<E> step, int index) {
        if (step instanceof RowStep<E> rows) {
            add(flight, rows, index);
        } else if (step instanceof FlushStep.LinkRows link) {
            flight.add(new LinkStatements(dialect).link(link), Results.ignored(), 0);
        } else if (step instanceof FlushStep.UnlinkRows unlink) {
            flight.add(new LinkStatements(dialect).unlink(unlink), Results.ignored(), 0);
        }
    }

    private <E> void add(Flight flight, RowStep<E> step, int index) {
        CompiledStatement statement = statements.of(step, index);
        boolean mayBeSkipped =
                step.way().kind() == Way.Kind.INSERT && step.table().triggersSkipRows();
        if (step.way().readBack().isEmpty() && !mayBeSkipped) {
            if (step.way().kind() == Way.Kind.LOCK) {
                flight.add(statement, Results.ignored(), 0);
            } else {
                flight.add(statement, Results.exactly(step.rows().size()), 0);
                landings.add(() -> step.rows().forEach(row -> landed(row.entry())));
            }
            return;
        }
        List<Column<E, ?>> returned = RowStatements.returned(step);
        ResultReader<Map<Object, @Nullable Object[]>> reader = result -> byKey(step, returned, result);
        Reply<Map<Object, @Nullable Object[]>> made = mayBeOfAnySize(returned)
                ? flight.add(statement, reader)
                : flight.add(statement, reader, BYTES_PER_VALUE * step.rows().size() * returned.size());
        landings.add(() -> step.rows().forEach(row -> complete(step, row.entry(), made.value())));
    }

    /** What the server computes may be longer than anything that was sent. */
    private static boolean mayBeOfAnySize(List<? extends Column<?, ?>> returned) {
        return returned.stream()
                .filter(column -> column.definition().isComputed())
                .map(column -> column.type().javaType())
                .anyMatch(type -> !Number.class.isAssignableFrom(type)
                        && !TemporalAccessor.class.isAssignableFrom(type)
                        && type != Boolean.class
                        && type != UUID.class);
    }

    /** What a trigger may have skipped is read again when it is asked for. */
    private static <E> void landed(EntityEntry<E> entry) {
        entry.flushed(entry.present());
        if (entry.table().triggersSkipRows()) {
            entry.expire();
        }
    }

    private static <E> Map<Object, @Nullable Object[]> byKey(
            RowStep<E> step, List<Column<E, ?>> returned, Result result) throws SQLException {
        KeyedTable<E, ?> table = step.table();
        int keyParts = table.keyColumns().size();
        Map<Object, @Nullable Object[]> made = new HashMap<>();
        while (result.next()) {
            Object[] key = new Object[keyParts];
            @Nullable Object[] values = new @Nullable Object[returned.size() - keyParts];
            for (int i = 0; i < returned.size(); i++) {
                Object value = returned.get(i).type().read(result.row(), i + 1);
                if (i < keyParts) {
                    key[i] = Objects.requireNonNull(value);
                } else {
                    values[i - keyParts] = value;
                }
            }
            made.put(table.keyOf(key), values);
        }
        return made;
    }

    /** A row that did not come back was skipped, which its table allows: one that was to be inserted is as good as deleted. */
    private static <E> void complete(RowStep<E> step, EntityEntry<E> entry, Map<Object, @Nullable Object[]> made) {
        E record = Objects.requireNonNull(entry.present());
        @Nullable Object[] values = step.table().valuesOf(record);
        @Nullable Object[] fromServer = made.get(entry.key());
        if (fromServer == null) {
            if (step.way().kind() == Way.Kind.INSERT) {
                entry.flushed(null);
            } else {
                landed(entry);
            }
            return;
        }
        for (int i = 0; i < fromServer.length; i++) {
            values[step.way().readBack().get(i).ordinal()] = fromServer[i];
        }
        entry.flushed(step.table().mapper().create(values, step.table().handlesOf(record)));
    }

    /** The flight has landed: what was to be there is what the database has. */
    public void land() {
        landings.forEach(Runnable::run);
    }
}
