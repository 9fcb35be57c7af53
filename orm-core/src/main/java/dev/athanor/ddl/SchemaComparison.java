// SPDX-License-Identifier: Apache-2.0
package dev.athanor.ddl;

import dev.athanor.catalog.Catalog;
import dev.athanor.catalog.CatalogTable;
import dev.athanor.compile.Dialect;
import dev.athanor.schema.Column;
import dev.athanor.schema.KeyedTable;
import dev.athanor.type.EnumDefinition;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** All tables of a schema beside those that the database has. */
final class SchemaComparison {
    private final Schema schema;
    private final Dialect dialect;
    private final Map<String, CatalogTable> tables;
    private final Map<String, CatalogTable.Enumeration> enumerations;

    private SchemaComparison(Schema schema, Dialect dialect, Catalog catalog) {
        this.schema = schema;
        this.dialect = dialect;
        this.tables = schema.tables().isEmpty()
                ? Map.of()
                : catalog.tables(
                        schema.tables().stream().map(dialect::tableName).toList());
        this.enumerations = schema.enums().isEmpty()
                ? Map.of()
                : catalog.enumerations(
                        schema.enums().stream().map(dialect::typeName).toList());
    }

    static List<SchemaDifference> of(Schema schema, Dialect dialect, Catalog catalog) {
        SchemaComparison comparison = new SchemaComparison(schema, dialect, catalog);
        Expressions expressions = Expressions.unknown();
        List<SchemaDifference> differences = comparison.differences(expressions);
        return expressions.areOpen() ? comparison.differences(expressions.answeredBy(catalog)) : differences;
    }

    private List<SchemaDifference> differences(Expressions expressions) {
        List<SchemaDifference> differences = new ArrayList<>();
        schema.enums().forEach(each -> differences.addAll(ofEnum(each)));
        differences.addAll(ofMissingTables());
        for (KeyedTable<?, ?> table : schema.tables()) {
            CatalogTable found = tables.get(dialect.tableName(table));
            if (found != null) {
                differences.addAll(new TableComparison(table, found, dialect, expressions).differences());
            }
        }
        return differences;
    }

    private List<SchemaDifference> ofEnum(EnumDefinition wanted) {
        Column<?, ?> column = schema.tables().stream()
                .flatMap(table -> table.columns().stream())
                .filter(each -> wanted.equals(each.type().definition()))
                .findFirst()
                .orElseThrow();
        TableFindings findings = new TableFindings((KeyedTable<?, ?>) column.source(), dialect);
        List<String> creation = inSchema(wanted.schema(), List.of(Schema.createType(wanted, dialect)));
        new EnumComparison(wanted, column, findings, dialect)
                .compare(enumerations.get(dialect.typeName(wanted)), creation);
        return findings.differences();
    }

    /** A foreign key between two tables that are not there belongs to the one that is created later. */
    private List<SchemaDifference> ofMissingTables() {
        Set<KeyedTable<?, ?>> there = new HashSet<>(schema.tables());
        there.removeIf(table -> !tables.containsKey(dialect.tableName(table)));
        Map<KeyedTable<?, ?>, List<String>> waiting = new HashMap<>();
        List<SchemaDifference> differences = new ArrayList<>();
        for (KeyedTable<?, ?> table : schema.tables()) {
            if (tables.containsKey(dialect.tableName(table))) {
                continue;
            }
            there.add(table);
            TableText text = new TableText(
                    table,
                    dialect,
                    target -> there.contains(target) || !schema.tables().contains(target));
            List<String> statements = new ArrayList<>(Schema.createExtensions(List.of(table)));
            statements.add(text.createTable());
            statements.addAll(text.createIndexes());
            statements.addAll(text.comments());
            statements.addAll(waiting.getOrDefault(table, List.of()));
            text.foreignKeysForLater()
                    .forEach(key -> waiting.computeIfAbsent(key.target(), target -> new ArrayList<>())
                            .add(text.addForeignKey(key)));
            TableFindings findings = new TableFindings(table, dialect);
            findings.add(
                    SchemaDifference.Kind.TABLE,
                    List.of(),
                    "the table " + findings.tableName() + " of " + findings.entity() + " is not there",
                    inSchema(table.source().schema(), statements));
            differences.addAll(findings.differences());
        }
        return differences;
    }

    private List<String> inSchema(String declared, List<String> statements) {
        String name = dialect.schemaName(declared);
        List<String> all = new ArrayList<>();
        if (!name.isEmpty()) {
            all.add(Schema.createSchema(name));
        }
        all.addAll(statements);
        return all;
    }
}
