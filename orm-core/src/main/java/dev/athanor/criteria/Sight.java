// SPDX-License-Identifier: Apache-2.0
package dev.athanor.criteria;

import dev.athanor.ast.FromItem;
import dev.athanor.ast.Join;
import dev.athanor.ast.Source;
import dev.athanor.ast.TableReference;
import dev.athanor.ast.TableSource;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The tables that an expression may speak of: those of its own query or change and those of what encloses it; an immutable value. */
final class Sight {
    /** Nothing is in sight. */
    static final Sight NONE = new Sight(Set.of(), Set.of());

    private final Set<Object> all;

    /** Those of changes, which join nothing behind them. */
    private final Set<Object> unjoined;

    private Sight(Set<Object> all, Set<Object> unjoined) {
        this.all = all;
        this.unjoined = unjoined;
    }

    /** Inside of a query: what stands in its {@code from} hides what encloses it. */
    Sight inQuery(List<? extends FromItem> from) {
        Set<Object> own = occurrences(from);
        Set<Object> bare = new HashSet<>(unjoined);
        bare.removeAll(own);
        return new Sight(joined(all, own), bare);
    }

    /** Inside of a change of one table beside others. */
    Sight inChange(TableReference table, List<? extends FromItem> beside) {
        Set<Object> own = occurrences(beside);
        own.add(TableSource.occurrence(table));
        return new Sight(joined(all, own), joined(unjoined, own));
    }

    boolean contains(Source source) {
        return all.contains(TableSource.occurrence(source));
    }

    /** The first step of the to-one path to a source that begins where nothing is joined; null where it is joined, or is not reached by a path. */
    @Nullable
    TableReference unjoinedStep(Source source) {
        Source step = source;
        for (TableSource.Path path = TableSource.pathTo(step);
                path != null && !contains(step);
                path = TableSource.pathTo(step)) {
            TableReference parent = path.parent();
            if (unjoined.contains(TableSource.occurrence(parent))
                    || parent.source().isVersion()) {
                return (TableReference) step;
            }
            step = parent;
        }
        return null;
    }

    private static Set<Object> joined(Set<Object> some, Set<Object> more) {
        Set<Object> both = new HashSet<>(some);
        both.addAll(more);
        return both;
    }

    /** Joins lean to the left as far as there are tables, so they are followed by a loop. */
    private static Set<Object> occurrences(List<? extends FromItem> items) {
        Set<Object> found = new HashSet<>();
        for (FromItem item : items) {
            FromItem left = item;
            while (left instanceof Join join) {
                found.add(TableSource.occurrence(join.right()));
                left = join.left();
            }
            found.add(TableSource.occurrence((Source) left));
        }
        return found;
    }
}
