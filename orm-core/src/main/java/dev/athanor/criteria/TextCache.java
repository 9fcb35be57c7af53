// SPDX-License-Identifier: Apache-2.0
package dev.athanor.criteria;

import dev.athanor.ast.Statement;
import dev.athanor.compile.CompiledStatement;
import dev.athanor.compile.Dialect;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The compiled form of one immutable statement, kept for the dialect and the criteria that asked last; threads that race compile the same text. */
public final class TextCache {
    private volatile @Nullable FilteredStatement kept;

    /** Nothing is kept yet. */
    public TextCache() {}

    /** The compiled form of the statement that this cache is for; its tree is asked for only where it is compiled. */
    public CompiledStatement of(Supplier<? extends Statement> tree, Dialect dialect, Criteria criteria) {
        FilteredStatement present = kept;
        if (present == null || !present.serves(dialect, criteria)) {
            present = FilteredStatement.of(tree.get(), dialect, criteria);
            kept = present;
        }
        return present.under(criteria);
    }
}
