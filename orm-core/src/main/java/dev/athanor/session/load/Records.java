// SPDX-License-Identifier: Apache-2.0
package dev.athanor.session.load;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** Lists of records. */
final class Records {
    private Records() {}

    /** Each record once; two that are equal are two. */
    static <E> List<E> distinct(List<E> records) {
        Set<E> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        return records.stream()
                .filter(record -> record != null && seen.add(record))
                .toList();
    }
}
