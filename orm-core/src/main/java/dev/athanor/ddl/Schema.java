// SPDX-License-Identifier: Apache-2.0
package dev.athanor.ddl;

import dev.athanor.compile.Dialect;
import dev.athanor.error.MappingException;
import dev.athanor.internal.graph.TopologicalSort;
import dev.athanor.schema.ForeignKey;
import dev.athanor.schema.KeyedTable;
import dev.athanor.schema.ManyToManyRelation;
import dev.athanor.schema.Relation;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The tables of the given entities, in an order in which they can be created.
 *
 * <p>A schema is a value; {@code db.create(schema)} and {@code db.drop(schema)} run it. It is for tests, tools and first steps: a database with data in it
 * is changed by migrations.
 */
public final class Schema {
    private final List<KeyedTable<?, ?>> tables;

    private Schema(List<KeyedTable<?, ?>> tables) {
        this.tables = tables;
    }

    /**
     * The schema of the given tables, in any order, and of the link tables that their entities declare.
     *
     * @throws MappingException when a table is given twice
     */
    public static Schema of(KeyedTable<?, ?>... tables) {
        Set<KeyedTable<?, ?>> distinct = new LinkedHashSet<>();
        for (KeyedTable<?, ?> table : tables) {
            if (!distinct.add(table)) {
                throw new MappingException(
                        "the table " + table.source().name() + " is given twice to Schema.of: name each once");
            }
        }
        return new Schema(ordered(withLinks(distinct)));
    }

    private static Set<KeyedTable<?, ?>> withLinks(Set<KeyedTable<?, ?>> tables) {
        Set<KeyedTable<?, ?>> all = new LinkedHashSet<>(tables);
        for (KeyedTable<?, ?> table : tables) {
            for (Relation<?, ?> relation : table.relations()) {
                if (relation instanceof ManyToManyRelation<?, ?> linked && linked.isOwning()) {
                    all.add(linked.links());
                }
            }
        }
        return all;
    }

    /** The tables, each after those it refers to; where they refer to each other in a ring, in the order given. */
    public List<KeyedTable<?, ?>> tables() {
        return tables;
    }

    /** The statements that create the schemas the tables are in, where they are not there yet, the tables, their constraints and their indexes. */
    public List<String> createStatements(Dialect dialect) {
        List<String> statements = new ArrayList<>();
        tables.stream()
                .map(table -> table.source().schema())
                .filter(schema -> !schema.isEmpty())
                .distinct()
                .forEach(schema -> statements.add("create schema if not exists " + dialect.identifier(schema)));
        List<String> later = new ArrayList<>();
        Set<KeyedTable<?, ?>> created = new LinkedHashSet<>();
        for (KeyedTable<?, ?> table : tables) {
            created.add(table);
            TableText text =
                    new TableText(table, dialect, target -> created.contains(target) || !tables.contains(target));
            statements.add(text.createTable());
            statements.addAll(text.createIndexes());
            later.addAll(text.foreignKeysForLater());
        }
        statements.addAll(later);
        return statements;
    }

    /** The statement that drops the tables that are there, all at once, so that they may refer to each other. */
    public List<String> dropStatements(Dialect dialect) {
        List<String> names = new ArrayList<>();
        tables.forEach(table -> names.add(0, dialect.tableName(table)));
        return names.isEmpty() ? List.of() : List.of("drop table if exists " + String.join(", ", names));
    }

    private static List<KeyedTable<?, ?>> ordered(Set<KeyedTable<?, ?>> tables) {
        return TopologicalSort.<KeyedTable<?, ?>>sort(tables, ForeignKey::targetsOf)
                        instanceof TopologicalSort.Order<KeyedTable<?, ?>> order
                ? order.nodes()
                : List.copyOf(tables);
    }
}
