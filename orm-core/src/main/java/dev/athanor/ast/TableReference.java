// SPDX-License-Identifier: Apache-2.0
package dev.athanor.ast;

import java.util.List;

/** A table in a statement; open, so that the metamodel's tables are references themselves. Two references are equal when their {@link TableSource}s are. */
public non-sealed interface TableReference extends Source {
    /** Which table this is, and under which name it stands in the statement. */
    TableSource source();

    @Override
    default TableReference asTable() {
        return this;
    }

    /** The names of the columns of its primary key, which tell its rows apart; empty where none is known. */
    default List<String> keyColumnNames() {
        return List.of();
    }

    /** The relations that lead from this table to the other, as errors name them; a table that knows of no relations has none. */
    default List<String> relationsTo(TableReference other) {
        return List.of();
    }
}
