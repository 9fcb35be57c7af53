// SPDX-License-Identifier: Apache-2.0
package dev.athanor.session.load;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The records that the statement of a relation brought, by the key that ties them to their owners: of a to-one their own, of a collection the owner's.
 *
 * @param <T> the entity the relation leads to
 */
final class Found<T> {
    private final Map<Object, List<T>> byKey = new HashMap<>();

    /** Where the row before belongs: those of one owner mostly come one after the other. */
    private @Nullable Object lastKey;

    private List<T> last = List.of();

    /** Adds a record to those of a key, in the order of the rows. */
    void add(Object key, T record) {
        if (!key.equals(lastKey)) {
            last = byKey.computeIfAbsent(key, owner -> new ArrayList<>());
            lastKey = key;
        }
        last.add(record);
    }

    /** The only record of its key. */
    void put(Object key, T record) {
        byKey.put(key, List.of(record));
    }

    /** The records of a key, none of which is added any more; empty for none. */
    List<T> of(Object key) {
        return byKey.getOrDefault(key, List.of());
    }

    /** The keys that have records. */
    Set<Object> keys() {
        return byKey.keySet();
    }

    /** All records; one that several keys have comes once for each. */
    List<T> records() {
        List<T> all = new ArrayList<>();
        byKey.values().forEach(all::addAll);
        return all;
    }
}
