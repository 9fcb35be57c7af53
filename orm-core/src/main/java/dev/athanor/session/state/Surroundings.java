// SPDX-License-Identifier: Apache-2.0
package dev.athanor.session.state;

import dev.athanor.criteria.Criteria;
import dev.athanor.relation.HandleSource;
import dev.athanor.schema.Filling;
import dev.athanor.schema.KeyedTable;

/** What the unit of work asks of the session around it. */
public interface Surroundings {
    /** Which criteria of entities apply, and whose rows are seen. */
    Criteria criteria();

    /** Where generated keys come from. */
    KeySource keys();

    /** Where the values come from that the process fills into rows. */
    Filling filling();

    /** New handles for records of an entity, which load through this session. */
    HandleSource handles(KeyedTable<?, ?> table);

    /**
     * Reads a row into the identity map.
     *
     * @throws dev.athanor.error.StaleEntityException when there is no such row any more
     */
    <E> E read(KeyedTable<E, ?> table, Object key);
}
