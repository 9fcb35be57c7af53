// SPDX-License-Identifier: Apache-2.0
package dev.athanor.session.flush;

import dev.athanor.schema.KeyedTable;
import dev.athanor.session.state.EntityEntry;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What a flush does, in order. */
public record OrderedSteps(List<FlushStep<?>> steps) {
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
        return steps.stream().map(FlushStep::table).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The rows that are written; one that is written twice stands here twice. */
    public List<EntityEntry<?>> entries() {
        return steps.stream()
                .<EntityEntry<?>>flatMap(step -> step.entries().stream())
                .toList();
    }

    /** The tables from which rows are deleted. */
    public Set<KeyedTable<?, ?>> tablesDeletedFrom() {
        return steps.stream()
                .filter(step -> step instanceof RowStep<?> rows && rows.way().kind() == Way.Kind.DELETE)
                .map(FlushStep::table)
                .collect(Collectors.toSet());
    }
}
