// SPDX-License-Identifier: Apache-2.0
package dev.athanor.session.flush;

import dev.athanor.schema.KeyedTable;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What a flush would do, in order; a value that prints. */
public record FlushPlan(List<FlushStep<?>> steps) {
    /** Copies the steps. */
    public FlushPlan {
        steps = List.copyOf(steps);
    }

    /** Whether there is nothing to write. */
    public boolean isEmpty() {
        return steps.isEmpty();
    }

    /** The tables from which rows are deleted. */
    public Set<KeyedTable<?, ?>> tablesDeletedFrom() {
        return steps.stream()
                .filter(step -> step instanceof RowStep<?> rows && rows.way().kind() == Way.Kind.DELETE)
                .map(FlushStep::table)
                .collect(Collectors.toSet());
    }

    @Override
    public String toString() {
        return isEmpty()
                ? "nothing to write"
                : steps.stream().map(FlushStep::description).collect(Collectors.joining("\n"));
    }
}
