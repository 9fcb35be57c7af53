// SPDX-License-Identifier: Apache-2.0
package dev.athanor.session;

import dev.athanor.engine.Names;
import dev.athanor.schema.Column;
import dev.athanor.schema.ConstraintNames;
import dev.athanor.schema.ForeignKey;
import dev.athanor.schema.IndexDefinition;
import dev.athanor.schema.KeyedTable;
import dev.athanor.schema.LinkTable;
import dev.athanor.schema.ManyToManyRelation;
import dev.athanor.schema.Relation;
import dev.athanor.schema.Table;
import dev.athanor.schema.TableConstraints;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The tables a database object has met, by name, so that errors speak of entities and components. */
final class KnownTables implements Names {
    private final Map<String, Table<?>> byName = new ConcurrentHashMap<>();

    /** Remembers a table and those its relations lead to. */
    void learn(Table<?> table) {
        if (byName.putIfAbsent(table.source().name(), table) == null) {
            for (Relation<?, ?> relation : table.relations()) {
                learn(relation.target());
                if (relation instanceof ManyToManyRelation<?, ?> linked) {
                    learn(linked.links());
                }
            }
            ForeignKey.targetsOf(table).forEach(this::learn);
        }
    }

    @Override
    public @Nullable String entity(String table) {
        Table<?> known = byName.get(table);
        return known == null
                ? null
                : known instanceof LinkTable links
                        ? links.property()
                        : known.entity().getSimpleName();
    }

    @Override
    public @Nullable String property(String table, String column) {
        Table<?> known = byName.get(table);
        if (known == null) {
            return null;
        }
        for (Column<?, ?> each : known.columns()) {
            if (each.columnName().equals(column)) {
                return each.definition().component();
            }
        }
        return null;
    }

    @Override
    public List<String> constraintColumns(String table, String constraint) {
        Table<?> known = byName.get(table);
        return known == null ? List.of() : columns(known, constraint);
    }

    private static List<String> columns(Table<?> table, String constraint) {
        String name = table.source().name();
        if (table instanceof KeyedTable<?, ?> keyed && constraint.equals(name + "_pkey")) {
            return keyed.keyColumns().stream().map(Column::columnName).toList();
        }
        for (TableConstraints.Unique unique : table.constraints().uniques()) {
            if (constraint.equals(unique.nameIn(name))) {
                return unique.columns();
            }
        }
        for (IndexDefinition index : table.constraints().indexes()) {
            if (constraint.equals(index.nameIn(name))) {
                return index.columns();
            }
        }
        for (ForeignKey key : ForeignKey.of(table)) {
            if (isNamed(constraint, name, key.columns(), "fkey")) {
                return key.columns();
            }
        }
        for (Column<?, ?> column : table.columns()) {
            List<String> alone = List.of(column.columnName());
            if (isNamed(constraint, name, alone, "key") || isNamed(constraint, name, alone, "check")) {
                return alone;
            }
        }
        return List.of();
    }

    private static boolean isNamed(String constraint, String table, List<String> columns, String suffix) {
        return constraint.equals(ConstraintNames.of(table, columns, suffix));
    }
}
