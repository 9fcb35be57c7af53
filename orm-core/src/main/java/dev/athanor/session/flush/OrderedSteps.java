// SPDX-License-Identifier: Apache-2.0
package dev.athanor.session.flush;

import dev.athanor.schema.KeyedTable;
import dev.athanor.session.state.EntityEntry;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What a flush does, in order. */
public record OrderedSteps(List<FlushStep<?>> steps) {
    static final OrderedSteps NONE = new OrderedSteps(List.of());

    /** Copies the steps. */
    public OrderedSteps {
        steps = List.copyOf(steps);
    }

    /** Whether there is nothing to write. */
    public boolean isEmpty() {
        return steps.isEmpty();
    }

    /** The tables that are written, in the order of the steps: what is sent for them makes the same text each time. */
    public Set<KeyedTable<?, ?>> tables() {
        Set<KeyedTable<?, ?>> tables = new LinkedHashSet<>();
        for (FlushStep<?> step : steps) {
            tables.add(step.table());
        }
        return tables;
    }

    /** The rows that are written; one that is written twice stands here twice. */
    public List<EntityEntry<?>> entries() {
        return steps.stream()
                .<EntityEntry<?>>flatMap(step -> step.entries().stream())
                .toList();
    }

    /** The tables from which rows are deleted. */
    public Set<KeyedTable<?, ?>> tablesDeletedFrom() {
        Set<KeyedTable<?, ?>> tables = Set.of();
        for (FlushStep<?> step : steps) {
            if (step instanceof RowStep<?> rows && rows.way().kind() == Way.Kind.DELETE) {
                tables = tables.isEmpty() ? new HashSet<>() : tables;
                tables.add(step.table());
            }
        }
        return tables;
    }
}
