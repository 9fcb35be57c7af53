// SPDX-License-Identifier: Apache-2.0
package dev.athanor.query;

import dev.athanor.ast.Expression;
import dev.athanor.ast.Ordering;
import dev.athanor.error.InvalidInputException;
import dev.athanor.error.StatementBuildException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The orders that a request may ask for, each under a key: whatever the request says, only these expressions come into a statement. Immutable; build it once
 * and keep it.
 */
public final class Sorting {
    private final Map<String, Ordering> allowed;
    private final List<Ordering> last;

    private Sorting(Map<String, Ordering> allowed, List<Ordering> last) {
        this.allowed = Collections.unmodifiableMap(allowed);
        this.last = List.copyOf(last);
    }

    /** Allows to sort by an expression; a key is no empty text and has no commas, spaces, or signs at its beginning. */
    public static Sorting allow(String key, Expression<?> by) {
        return new Sorting(Map.of(), List.of()).and(key, by);
    }

    /** Allows to sort by an ordering, of which {@code -key} reverses the direction; where nulls stand stays as it says. */
    public static Sorting allow(String key, Ordering by) {
        return new Sorting(Map.of(), List.of()).and(key, by);
    }

    /** Allows to sort by a further expression. */
    public Sorting and(String key, Expression<?> by) {
        return and(key, by.asc());
    }

    /** Allows to sort by a further ordering. */
    public Sorting and(String key, Ordering by) {
        if (!key.matches("[^-+,\\s][^,\\s]*")) {
            throw new StatementBuildException(
                    "a sort key is no empty text, begins with no sign, and has no commas and spaces:"
                            + " choose another than \"" + key + "\"");
        }
        Map<String, Ordering> all = new LinkedHashMap<>(allowed);
        if (all.put(key, by) != null) {
            throw new StatementBuildException("the sort key \"" + key + "\" stands for two orders: choose another");
        }
        return new Sorting(all, last);
    }

    /** Ends every order with these, also one of which the request says nothing; with a key at the end no two rows share it, as pages by position need it. */
    public Sorting endingWith(Ordering first, Ordering... more) {
        return new Sorting(allowed, Orderings.of(first, more));
    }

    /** Ends every order with these, ascending. */
    public Sorting endingWith(Expression<?> first, Expression<?>... more) {
        return new Sorting(allowed, Orderings.ascending(first, more));
    }

    /** The keys in the order in which they were allowed. */
    public Set<String> keys() {
        return allowed.keySet();
    }

    /**
     * The order that a text asks for: keys between commas, the most important first, with {@code -} before those that shall descend, such as
     * {@code name,-age}. Null and an empty text ask for nothing.
     *
     * @throws InvalidInputException when it names a key that is not allowed, or one twice; the message lists those that are
     */
    public List<Ordering> by(@Nullable String text) {
        List<Ordering> orderings = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        if (text != null && !text.isBlank()) {
            for (String part : text.split(",", -1)) {
                orderings.add(ordering(part.strip(), seen));
            }
        }
        orderings.addAll(last);
        return List.copyOf(orderings);
    }

    private Ordering ordering(String part, Set<String> seen) {
        boolean reversed = part.startsWith("-");
        String key = reversed || part.startsWith("+") ? part.substring(1) : part;
        Ordering ordering = allowed.get(key);
        if (ordering == null) {
            throw new InvalidInputException("The sort order names a key that is not known: known are "
                    + String.join(", ", allowed.keySet()) + ", each with - before it to descend.");
        }
        if (!seen.add(key)) {
            throw new InvalidInputException("The sort order names \"" + key + "\" twice: once is enough.");
        }
        return reversed ? new Ordering(ordering.expression(), !ordering.descending(), ordering.nulls()) : ordering;
    }

    /** The keys. */
    @Override
    public String toString() {
        return "Sorting" + allowed.keySet();
    }
}
