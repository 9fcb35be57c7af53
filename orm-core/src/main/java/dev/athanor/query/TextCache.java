// SPDX-License-Identifier: Apache-2.0
package dev.athanor.query;

import dev.athanor.compile.CompiledStatement;
import dev.athanor.compile.Dialect;
import dev.athanor.criteria.Criteria;
import dev.athanor.criteria.FilteredStatement;
import org.jspecify.annotations.Nullable;

/** The compiled form of one immutable statement, kept for the dialect and the criteria that asked last; threads that race compile the same text. */
final class TextCache {
    private volatile @Nullable FilteredStatement kept;

    /** The compiled form of the statement that keeps this cache; its tree is asked for only where it is compiled. */
    CompiledStatement of(Executable owner, Dialect dialect, Criteria criteria) {
        FilteredStatement present = kept;
        if (present == null || !present.serves(dialect, criteria)) {
            present = FilteredStatement.of(owner.statement(), dialect, criteria);
            kept = present;
        }
        return present.under(criteria);
    }
}
