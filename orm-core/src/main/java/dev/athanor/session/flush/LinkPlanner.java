// SPDX-License-Identifier: Apache-2.0
package dev.athanor.session.flush;

import dev.athanor.schema.Link;
import dev.athanor.schema.LinkTable;
import dev.athanor.session.state.Links;
import java.util.ArrayList;
import java.util.List;

/**
 * Puts the changes of link tables around those of entities: links go before anything else, for nothing refers to them; they are made behind everything
 * else, when both of their ends are there.
 */
public final class LinkPlanner {
    private LinkPlanner() {}

    /** The plan for the entities, with the links before and behind. */
    public static OrderedSteps around(OrderedSteps entities, Links links) {
        if (links.isEmpty()) {
            return entities;
        }
        List<FlushStep<?>> steps = new ArrayList<>();
        links.severed().forEach((ends, keys) -> {
            List<Object[]> tuples = keys.stream().map(ends.rows()::valuesOfKey).toList();
            steps.add(new FlushStep.UnlinkRows(ends.table(), ends.columns(), tuples));
        });
        for (LinkTable table : links.tables()) {
            List<Link> undone = links.wanted(table, false);
            if (!undone.isEmpty()) {
                List<Object[]> tuples = undone.stream().map(table::keyValues).toList();
                steps.add(new FlushStep.UnlinkRows(table, table.columns(), tuples));
            }
        }
        steps.addAll(entities.steps());
        for (LinkTable table : links.tables()) {
            List<Link> made = links.wanted(table, true);
            if (!made.isEmpty()) {
                steps.add(new FlushStep.LinkRows(table, made));
            }
        }
        return new OrderedSteps(steps);
    }
}
