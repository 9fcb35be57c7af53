// SPDX-License-Identifier: Apache-2.0
package dev.athanor.ast;

import java.util.List;

/** {@code (query) alias} or {@code lateral (query) alias}: a query used as a table. Two derived tables are equal only when they are the same object. */
public final class DerivedTable implements SelectedSource {
    private final QueryStatement query;
    private final String alias;
    private final boolean lateral;

    private DerivedTable(QueryStatement query, String alias, boolean lateral) {
        this.query = query;
        this.alias = alias;
        this.lateral = lateral;
    }

    /** A query under an alias; each of its items that is no column needs a label. */
    public static DerivedTable of(QueryStatement query, String alias) {
        return new DerivedTable(query, alias, false);
    }

    /** A query under an alias that is run for each row of the tables before it and may use their columns; each of its items that is no column needs a label. */
    public static DerivedTable lateral(QueryStatement query, String alias) {
        return new DerivedTable(query, alias, true);
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
}
