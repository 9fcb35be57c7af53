// SPDX-License-Identifier: Apache-2.0
package dev.athanor.session.load;

import dev.athanor.error.IllegalSessionStateException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Lists of records. */
final class Records {
    private Records() {}

    /** Those that are there. */
    static <R> List<R> present(List<@Nullable R> rows) {
        List<R> present = new ArrayList<>();
        for (R row : rows) {
            if (row != null) {
                present.add(row);
            }
        }
        return present;
    }

    /** Each record once; two that are equal are two. */
    static <E> List<E> distinct(List<E> records) {
        Set<E> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        return records.stream()
                .filter(record -> record != null && seen.add(record))
                .toList();
    }

    static RuntimeException withoutKey(Object record) {
        return new IllegalSessionStateException("relations are loaded by the key of their owner, and this "
                + record.getClass().getSimpleName()
                + " has none yet: add it, and load for the record that add returned");
    }
}
