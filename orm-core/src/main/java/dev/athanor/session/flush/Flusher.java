// SPDX-License-Identifier: Apache-2.0
package dev.athanor.session.flush;

import dev.athanor.compile.Dialect;
import dev.athanor.engine.Flight;
import dev.athanor.engine.Reply;
import dev.athanor.engine.Result;
import dev.athanor.engine.Results;
import dev.athanor.schema.Column;
import dev.athanor.schema.KeyedTable;
import dev.athanor.session.state.EntityEntry;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Turns a plan into the statements of a flight, and what came back into the records that the session now knows. */
public final class Flusher {
    /** A generous width for a value that the server made, such as a moment or a number. */
    private static final long BYTES_PER_VALUE = 40;

    private final FlushPlan plan;
    private final RowStatements statements;
    private final List<Runnable> landings = new ArrayList<>();

    /** A flusher for one plan. */
    public Flusher(FlushPlan plan, Dialect dialect) {
        this.plan = plan;
        this.statements = new RowStatements(dialect);
    }

    /** Adds the plan's statements to a flight. */
    public void addTo(Flight flight) {
        plan.steps().forEach(step -> add(flight, step));
    }

    private <E> void add(Flight flight, FlushStep<E> step) {
        if (step instanceof FlushStep.InsertRows<E> insert) {
            addInsert(flight, insert);
        } else if (step instanceof FlushStep.UpdateRows<E> update) {
            flight.add(statements.update(update), Results.ignored(), 0);
            landings.add(() -> update.entries().forEach(entry -> entry.flushed(entry.present())));
        } else if (step instanceof FlushStep.DeleteRows<E> delete) {
            flight.add(statements.delete(delete), Results.ignored(), 0);
        }
    }

    private <E> void addInsert(Flight flight, FlushStep.InsertRows<E> insert) {
        int rows = insert.entries().size();
        if (insert.serverMade().isEmpty()) {
            Reply<Long> inserted = flight.add(statements.insert(insert), Results.changed(), 0);
            landings.add(() -> {
                refuseMissing(insert, inserted.value());
                insert.entries().forEach(entry -> entry.flushed(entry.present()));
            });
            return;
        }
        List<Column<E, ?>> returned = RowStatements.returned(insert);
        Reply<Map<Object, @Nullable Object[]>> made = flight.add(
                statements.insert(insert),
                result -> byKey(insert, returned, result),
                BYTES_PER_VALUE * rows * returned.size());
        landings.add(() -> {
            refuseMissing(insert, made.value().size());
            insert.entries().forEach(entry -> complete(insert, entry, made.value()));
        });
    }

    private static <E> Map<Object, @Nullable Object[]> byKey(
            FlushStep.InsertRows<E> insert, List<Column<E, ?>> returned, Result result) throws SQLException {
        KeyedTable<E, ?> table = insert.table();
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

    private static <E> void complete(
            FlushStep.InsertRows<E> insert, EntityEntry<E> entry, Map<Object, @Nullable Object[]> made) {
        E record = Objects.requireNonNull(entry.present());
        @Nullable Object[] values = insert.table().valuesOf(record);
        @Nullable Object[] fromServer = Objects.requireNonNull(made.get(entry.key()));
        for (int i = 0; i < fromServer.length; i++) {
            values[insert.serverMade().get(i).ordinal()] = fromServer[i];
        }
        entry.flushed(insert.table().mapper().create(values, insert.table().handlesOf(record)));
    }

    /** A trigger or row-level security may let an insert do less than it was asked to; that is never silence. */
    private static void refuseMissing(FlushStep.InsertRows<?> insert, long arrived) {
        int sent = insert.entries().size();
        if (arrived != sent) {
            throw new IllegalStateException("of " + sent + " rows inserted into " + insert.table() + " only " + arrived
                    + " came back: a trigger or row-level security holds the others back");
        }
    }

    /** The flight has landed: what was to be there is what the database has. */
    public void land() {
        landings.forEach(Runnable::run);
    }
}
