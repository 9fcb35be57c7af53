// SPDX-License-Identifier: Apache-2.0
package dev.athanor.schema;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A foreign key of a table, whether a to-one relation or a plain column holds it.
 *
 * @param columns the names of the columns that hold it
 * @param target the table it refers to, by its primary key
 * @param definition what is said of it
 */
public record ForeignKey(List<String> columns, KeyedTable<?, ?> target, ForeignKeyDefinition definition) {
    /** Copies the columns. */
    public ForeignKey {
        columns = List.copyOf(columns);
    }

    /** The foreign keys of a table, those of relations first. */
    public static List<ForeignKey> of(Table<?> table) {
        List<ForeignKey> keys = new ArrayList<>();
        for (Relation<?, ?> relation : table.relations()) {
            if (relation instanceof ToOneRelation<?, ?> toOne) {
                List<String> columns =
                        toOne.columns().stream().map(Column::columnName).toList();
                keys.add(new ForeignKey(columns, toOne.target(), toOne.foreignKey()));
            }
        }
        for (TableConstraints.Reference reference : table.constraints().references()) {
            keys.add(new ForeignKey(reference.columns(), reference.target().get(), reference.definition()));
        }
        return keys;
    }

    /** The tables a table refers to. */
    public static Set<KeyedTable<?, ?>> targetsOf(Table<?> table) {
        Set<KeyedTable<?, ?>> targets = new LinkedHashSet<>();
        of(table).forEach(key -> targets.add(key.target()));
        return targets;
    }
}
