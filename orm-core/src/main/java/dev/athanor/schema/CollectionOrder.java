// SPDX-License-Identifier: Apache-2.0
package dev.athanor.schema;

import dev.athanor.ast.Ordering;
import java.util.ArrayList;
import java.util.List;

/**
 * The order in which a collection is loaded: the terms of {@code orderBy}, then the key, so that it is the same each time.
 *
 * <p>A term is a component and a direction, such as {@code position} or {@code id desc}; one of several columns orders by each of them.
 */
public final class CollectionOrder {
    /** By the key alone. */
    public static final CollectionOrder BY_KEY = new CollectionOrder(List.of());

    private static final String DESCENDING = " desc";
    private static final String ASCENDING = " asc";

    private final List<Term> terms;

    private record Term(String component, boolean descending) {
        static Term of(String text) {
            if (text.endsWith(DESCENDING)) {
                return new Term(text.substring(0, text.length() - DESCENDING.length()), true);
            }
            String component = text.endsWith(ASCENDING) ? text.substring(0, text.length() - ASCENDING.length()) : text;
            return new Term(component, false);
        }

        Ordering over(Column<?, ?> column) {
            return descending ? column.desc() : column.asc();
        }
    }

    private CollectionOrder(List<Term> terms) {
        this.terms = terms;
    }

    /** The order that the terms say; the processor has checked that each names a component. */
    public static CollectionOrder of(String... terms) {
        return new CollectionOrder(List.of(terms).stream().map(Term::of).toList());
    }

    /** The terms of {@code order by} in an occurrence of the table that holds the collection's rows. */
    public List<Ordering> over(KeyedTable<?, ?> table) {
        List<Ordering> orderings = new ArrayList<>();
        for (Term term : terms) {
            for (Column<?, ?> column : table.columns()) {
                if (column.definition().component().equals(term.component())) {
                    orderings.add(term.over(column));
                }
            }
        }
        table.keyColumns().forEach(column -> orderings.add(column.asc()));
        return orderings;
    }
}
