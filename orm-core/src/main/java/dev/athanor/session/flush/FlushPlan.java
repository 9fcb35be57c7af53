// SPDX-License-Identifier: Apache-2.0
package dev.athanor.session.flush;

import java.util.List;
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

    @Override
    public String toString() {
        return isEmpty()
                ? "nothing to write"
                : steps.stream().map(FlushStep::description).collect(Collectors.joining("\n"));
    }
}
