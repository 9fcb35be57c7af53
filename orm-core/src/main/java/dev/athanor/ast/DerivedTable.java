// SPDX-License-Identifier: Apache-2.0
package dev.athanor.ast;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code (query) alias} or {@code lateral (query) alias}: a query used as a table. Two derived tables are equal only when one was made of the other by {@link #with}. */
public final class DerivedTable implements SelectedSource {
    private final QueryStatement query;
    private final String alias;
    private final boolean lateral;
    private final Object occurrence;

    private DerivedTable(QueryStatement query, String alias, boolean lateral, Object occurrence) {
        this.query = query;
        this.alias = alias;
        this.lateral = lateral;
        this.occurrence = occurrence;
    }

    /** A query under an alias; each of its items that is no column needs a label. */
    public static DerivedTable of(QueryStatement query, String alias) {
        return new DerivedTable(query, alias, false, new Object());
    }

    /** A query under an alias that is run for each row of the tables before it and may use their columns; each of its items that is no column needs a label. */
    public static DerivedTable lateral(QueryStatement query, String alias) {
        return new DerivedTable(query, alias, true, new Object());
    }

    /** The same occurrence of another query with the same select list, so that the columns of this one mean that one as well. */
    public DerivedTable with(QueryStatement other) {
        return new DerivedTable(other, alias, lateral, occurrence);
    }

    /** The query. */
    public QueryStatement query() {
        return query;
    }

    @Override
    public String alias() {
        return alias;
    }

    /** Whether the query may use the tables that stand before it in {@code from}. */
    public boolean isLateral() {
        return lateral;
    }

    @Override
    public List<SelectItem> items() {
        return query.items();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof DerivedTable same && occurrence == same.occurrence;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(occurrence);
    }
}
