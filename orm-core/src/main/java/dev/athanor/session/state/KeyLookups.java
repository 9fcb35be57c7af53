// SPDX-License-Identifier: Apache-2.0
package dev.athanor.session.state;

import dev.athanor.ast.Parameter;
import dev.athanor.compile.CompiledStatement;
import dev.athanor.compile.Dialect;
import dev.athanor.criteria.Criteria;
import dev.athanor.schema.KeyedTable;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The statements that read one row by its key. Two lookups differ in the key only, so that an entity's statement is compiled once for all sessions of a
 * database, for the criteria that asked last. Safe for many threads, which may compile the same text twice.
 */
public final class KeyLookups {
    private final Map<Class<?>, KeyLookup> kept = new ConcurrentHashMap<>();

    /** None yet. */
    public KeyLookups() {}

    /** {@code select … where key = ?}, as it is sent. */
    CompiledStatement of(KeyedTable<?, ?> table, Object key, Dialect dialect, Criteria criteria) {
        List<Parameter<?>> values = KeyLookup.values(table, key);
        KeyLookup lookup = kept.get(table.entity());
        if (lookup == null || !lookup.serves(table, dialect, criteria)) {
            lookup = KeyLookup.of(table, values, dialect, criteria);
            kept.put(table.entity(), lookup);
        }
        return lookup.with(values, criteria);
    }
}
