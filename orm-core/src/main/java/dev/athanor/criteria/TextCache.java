// SPDX-License-Identifier: Apache-2.0
package dev.athanor.criteria;

import dev.athanor.ast.Parameter;
import dev.athanor.ast.Statement;
import dev.athanor.compile.CompiledStatement;
import dev.athanor.compile.Dialect;
import java.util.IdentityHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The compiled form of one immutable statement, kept for the dialect and the criteria that asked last; threads that race compile the same text.
 *
 * <p>A session runs a copy of a change, into which it has filled keys and moments. The text of the copies is kept with the statement they are made of.
 */
public final class TextCache {
    private final @Nullable TextCache origin;
    private volatile @Nullable FilteredStatement kept;
    private volatile @Nullable Filled filled;

    /** The copy that was compiled last. */
    private record Filled(WrittenValues values, FilteredStatement text) {}

    /** Nothing is kept yet. */
    public TextCache() {
        this(null);
    }

    private TextCache(@Nullable TextCache origin) {
        this.origin = origin;
    }

    /** The cache for a copy of the statement that is filled for one run. */
    public TextCache ofFilled() {
        return new TextCache(this);
    }

    /** The compiled form of the statement that this cache is for; its tree is asked for only where it is compiled. */
    public CompiledStatement of(Supplier<? extends Statement> tree, Dialect dialect, Criteria criteria) {
        FilteredStatement present = kept;
        if (present == null || !present.serves(dialect, criteria)) {
            Statement statement = tree.get();
            present = origin == null
                    ? FilteredStatement.of(statement, dialect, criteria)
                    : origin.filled(statement, dialect, criteria);
            kept = present;
        }
        return present.under(criteria);
    }

    private FilteredStatement filled(Statement copy, Dialect dialect, Criteria criteria) {
        WrittenValues values = WrittenValues.of(copy);
        Filled present = filled;
        if (present != null && present.text.serves(dialect, criteria)) {
            IdentityHashMap<Parameter<?>, Parameter<?>> exchanges = present.values.exchanges(values);
            FilteredStatement text = exchanges == null ? null : present.text.exchanged(exchanges);
            if (text != null) {
                return text;
            }
        }
        FilteredStatement text = FilteredStatement.of(copy, dialect, criteria);
        filled = new Filled(values, text);
        return text;
    }
}
