// SPDX-License-Identifier: Apache-2.0
package dev.athanor.ddl;

import dev.athanor.catalog.Catalog;
import dev.athanor.compile.Dialect;
import dev.athanor.error.MappingException;
import dev.athanor.internal.graph.TopologicalSort;
import dev.athanor.schema.ForeignKey;
import dev.athanor.schema.KeyedTable;
import dev.athanor.schema.ManyToManyRelation;
import dev.athanor.schema.Relation;
import dev.athanor.type.EnumDefinition;
import dev.athanor.type.SqlTypes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The tables of the given entities, in an order in which they can be created.
 *
 * <p>A schema is a value; {@code db.create(schema)} and {@code db.drop(schema)} run it. It is for tests, tools and first steps: a database with data in it
 * is changed by migrations.
 */
public final class Schema {
    private final List<KeyedTable<?, ?>> tables;
    private final List<EnumDefinition> enums;

    private Schema(List<KeyedTable<?, ?>> tables) {
        this.tables = tables;
        this.enums = enumsOf(tables);
    }

    private static List<EnumDefinition> enumsOf(List<KeyedTable<?, ?>> tables) {
        Map<List<String>, EnumDefinition> byName = new LinkedHashMap<>();
        tables.stream()
                .flatMap(table -> table.columns().stream())
                .map(column -> column.type().definition())
                .filter(Objects::nonNull)
                .forEach(each -> {
                    EnumDefinition other = byName.putIfAbsent(List.of(each.schema(), each.name()), each);
                    if (other != null && !other.equals(each)) {
                        throw new MappingException("two enums are the type " + each.name() + ", one with the labels "
                                + String.join(", ", other.labels()) + ", one with " + String.join(", ", each.labels())
                                + ": give one of them another name in @SqlEnum");
                    }
                });
        return List.copyOf(byName.values());
    }

    /**
     * The schema of the given tables, in any order, of the link tables that their entities declare, and of the enum types of their columns.
     *
     * @throws MappingException when a table is given twice, or two enums are the same type with other labels
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

    /** The statements that create the extension {@code citext}, where a column is of its type and it is not there yet, the schemas the tables and the types are in, where they are not there yet, the types, the tables, their constraints, their indexes and their comments. */
    public List<String> createStatements(Dialect dialect) {
        List<String> statements = new ArrayList<>(createExtensions(tables));
        Stream.concat(
                        tables.stream().map(table -> table.source().schema()),
                        enums.stream().map(EnumDefinition::schema))
                .map(dialect::schemaName)
                .filter(schema -> !schema.isEmpty())
                .distinct()
                .forEach(schema -> statements.add(createSchema(schema)));
        enums.forEach(each -> statements.add(createType(each, dialect)));
        List<String> later = new ArrayList<>();
        Set<KeyedTable<?, ?>> created = new LinkedHashSet<>();
        for (KeyedTable<?, ?> table : tables) {
            created.add(table);
            TableText text =
                    new TableText(table, dialect, target -> created.contains(target) || !tables.contains(target));
            statements.add(text.createTable());
            statements.addAll(text.createIndexes());
            statements.addAll(text.comments());
            text.foreignKeysForLater().forEach(key -> later.add(text.addForeignKey(key)));
        }
        statements.addAll(later);
        return statements;
    }

    /** The extension {@code citext}, where a column is of its type. */
    static List<String> createExtensions(List<? extends KeyedTable<?, ?>> tables) {
        String citext = SqlTypes.CITEXT.sqlName();
        boolean used = tables.stream()
                .flatMap(table -> table.columns().stream())
                .anyMatch(column -> column.type().sqlName().equals(citext));
        return used ? List.of("create extension if not exists " + citext) : List.of();
    }

    static String createSchema(String written) {
        return "create schema if not exists " + written;
    }

    static String createType(EnumDefinition type, Dialect dialect) {
        return "create type " + dialect.typeName(type) + " as enum " + TableText.literals(type.labels());
    }

    /**
     * In what a database is not what these tables say: what sessions need, and what the entities promise. A database may have more: other tables, columns that
     * an insert may leave out, constraints and indexes. Names of constraints and indexes do not count, nor does the order of columns.
     *
     * @param catalog what the database says of its tables
     * @return in the order in which their remedies can be run; empty where nothing differs
     */
    public List<SchemaDifference> differences(Dialect dialect, Catalog catalog) {
        return SchemaComparison.of(this, dialect, catalog);
    }

    List<EnumDefinition> enums() {
        return enums;
    }

    /** The statements that drop the tables that are there, all at once, so that they may refer to each other, and then the types of their columns. */
    public List<String> dropStatements(Dialect dialect) {
        List<String> names = new ArrayList<>();
        tables.forEach(table -> names.add(0, dialect.tableName(table)));
        List<String> statements = new ArrayList<>();
        if (!names.isEmpty()) {
            statements.add("drop table if exists " + String.join(", ", names));
        }
        if (!enums.isEmpty()) {
            statements.add("drop type if exists "
                    + enums.stream().map(dialect::typeName).collect(Collectors.joining(", ")));
        }
        return statements;
    }

    private static List<KeyedTable<?, ?>> ordered(Set<KeyedTable<?, ?>> tables) {
        return TopologicalSort.<KeyedTable<?, ?>>sort(tables, ForeignKey::targetsOf)
                        instanceof TopologicalSort.Order<KeyedTable<?, ?>> order
                ? order.nodes()
                : List.copyOf(tables);
    }
}
