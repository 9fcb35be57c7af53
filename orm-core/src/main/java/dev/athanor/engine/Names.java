// SPDX-License-Identifier: Apache-2.0
package dev.athanor.engine;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the mapping calls the tables and columns of the database, so that errors speak of records and components. */
public interface Names {
    /** Knows no names; errors then speak of tables and columns. */
    Names NONE = new Names() {};

    /** The simple name of the record that is mapped to the table; null if none is. */
    default @Nullable String entity(String table) {
        return null;
    }

    /** The name of the component that is mapped to the column; null if none is. */
    default @Nullable String property(String table, String column) {
        return null;
    }

    /** The columns of a constraint or unique index, in its order; empty if it is not known. */
    default List<String> constraintColumns(String table, String constraint) {
        return List.of();
    }
}
