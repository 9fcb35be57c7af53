// SPDX-License-Identifier: Apache-2.0
package dev.athanor.session;

import dev.athanor.engine.Channel;
import dev.athanor.error.StaleEntityException;
import dev.athanor.schema.KeyedTable;
import dev.athanor.session.flush.OrderedSteps;
import dev.athanor.session.load.FreshRows;
import dev.athanor.session.load.Loader;
import dev.athanor.session.state.EntityEntry;
import dev.athanor.session.state.UnitOfWork;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Writes a unit of work whose rows others may change meanwhile: where they did, their changes are taken in and the unit is written once more.
 *
 * <p>What the transaction did before must survive the failure of a flight, so that a savepoint stands in front of it, which rides; where the flight is the whole
 * transaction there is nothing to save.
 */
final class ConcurrentChanges {
    /** Others may win so often in a row; then it is they who must be stopped, by a lock. */
    private static final int ROUNDS = 10;

    private static final String SAVEPOINT = "before_merge";

    private final Channel channel;
    private final UnitOfWork unit;
    private final Loader loader;

    ConcurrentChanges(Channel channel, UnitOfWork unit, Loader loader) {
        this.channel = channel;
        this.unit = unit;
        this.loader = loader;
    }

    /** Whether steps write rows that can be found stale and merged. */
    static boolean matterTo(OrderedSteps steps) {
        return steps.steps().stream()
                .filter(step -> step.table().versionColumn() != null)
                .anyMatch(step -> step.entries().stream().anyMatch(ConcurrentChanges::hasVersion));
    }

    private static boolean hasVersion(EntityEntry<?> entry) {
        return entry.stored() != null && entry.table().versionColumn() != null;
    }

    /**
     * Lets the unit be written until it is written.
     *
     * @param writing writes what is to be written as the unit of work is then, and may be called again after it raised {@link StaleEntityException}
     */
    <T> T takenIn(Supplier<T> writing) {
        boolean behindSavepoint = channel.inTransaction();
        if (behindSavepoint) {
            channel.savepoint(SAVEPOINT);
        }
        for (int round = 1; ; round++) {
            try {
                T written = writing.get();
                if (behindSavepoint) {
                    channel.release(SAVEPOINT);
                }
                return written;
            } catch (StaleEntityException stale) {
                if (round > ROUNDS) {
                    throw stale;
                }
                if (behindSavepoint) {
                    channel.rollbackTo(SAVEPOINT);
                } else {
                    channel.rollback();
                }
                takeIn(stale);
            }
        }
    }

    /** Reads all rows again that may be stale: a failure names those of one statement. Where none is newer the reason is another one. */
    private void takeIn(StaleEntityException stale) {
        List<EntityEntry<?>> suspects =
                unit.pending().stream().filter(ConcurrentChanges::hasVersion).toList();
        FreshRows rows = loader.fresh(suspects);
        Conflicts conflicts = new Conflicts();
        boolean any = false;
        for (EntityEntry<?> entry : suspects) {
            any |= merge(entry, rows, conflicts);
        }
        conflicts.raise();
        if (!any) {
            throw stale;
        }
    }

    private <E> boolean merge(EntityEntry<E> entry, FreshRows rows, Conflicts conflicts) {
        E row = rows.of(entry);
        if (row != null && !entry.isNewer(row)) {
            return false;
        }
        if (row == null || !entry.isMergeable()) {
            conflicts.add(entry, List.of());
            return false;
        }
        List<String> components = unit.merge(entry, row);
        if (!components.isEmpty()) {
            conflicts.add(entry, components);
        }
        return components.isEmpty();
    }

    /** Rows that cannot be merged, by entity: they are deleted on one side, were never read here, or have components that both sides changed. */
    private static final class Conflicts {
        private final Map<KeyedTable<?, ?>, List<Object>> keys = new LinkedHashMap<>();
        private final Map<KeyedTable<?, ?>, Set<String>> components = new LinkedHashMap<>();

        void add(EntityEntry<?> entry, List<String> ofEntry) {
            keys.computeIfAbsent(entry.table(), table -> new ArrayList<>()).add(entry.key());
            components
                    .computeIfAbsent(entry.table(), table -> new LinkedHashSet<>())
                    .addAll(ofEntry);
        }

        void raise() {
            keys.forEach((table, ofTable) -> {
                String entity = table.entity().getSimpleName();
                List<String> named = List.copyOf(components.getOrDefault(table, Set.of()));
                throw named.isEmpty()
                        ? new StaleEntityException(entity, ofTable)
                        : new StaleEntityException(entity, ofTable, named);
            });
        }
    }
}
