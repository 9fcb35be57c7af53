// SPDX-License-Identifier: Apache-2.0
package dev.athanor.ddl;

import dev.athanor.catalog.CatalogName;
import dev.athanor.compile.Dialect;
import dev.athanor.schema.Column;
import dev.athanor.schema.KeyedTable;
import dev.athanor.schema.LinkTable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The differences of one table while they are found, and the words for them. */
final class TableFindings {
    private final KeyedTable<?, ?> table;
    private final Dialect dialect;
    private final List<SchemaDifference> differences = new ArrayList<>();
    private final Map<Column<?, ?>, List<String>> missing = new LinkedHashMap<>();

    TableFindings(KeyedTable<?, ?> table, Dialect dialect) {
        this.table = table;
        this.dialect = dialect;
    }

    /** A column is not there; what else is said of it is a part of this difference, as it is with a table. */
    void missing(Column<?, ?> column, List<String> remedy) {
        missing.put(column, new ArrayList<>(remedy));
    }

    void add(SchemaDifference.Kind kind, List<String> columns, String description, List<String> remedy) {
        List<String> withColumn = null;
        for (Map.Entry<Column<?, ?>, List<String>> each : missing.entrySet()) {
            withColumn = columns.contains(each.getKey().columnName()) ? each.getValue() : withColumn;
        }
        if (withColumn == null) {
            differences.add(difference(kind, columns, description, remedy));
        } else {
            withColumn.addAll(remedy);
        }
    }

    List<SchemaDifference> differences() {
        List<SchemaDifference> all = new ArrayList<>();
        missing.forEach((column, remedy) -> all.add(difference(
                SchemaDifference.Kind.COLUMN,
                List.of(column.columnName()),
                component(column) + " has no column: " + theColumn(column.columnName()) + " is not there",
                remedy)));
        all.addAll(differences);
        return all;
    }

    private SchemaDifference difference(
            SchemaDifference.Kind kind, List<String> columns, String description, List<String> remedy) {
        return new SchemaDifference(kind, entity(), tableName(), columns, description, remedy);
    }

    String entity() {
        return table instanceof LinkTable links
                ? links.property()
                : table.entity().getSimpleName();
    }

    /** The component that a column belongs to; a link table has none, and is called by its columns. */
    String component(Column<?, ?> column) {
        String name = table instanceof LinkTable
                ? column.columnName()
                : column.definition().component();
        return entity() + "." + name;
    }

    String tableName() {
        return nameOf(table);
    }

    String nameOf(KeyedTable<?, ?> other) {
        return dialect.tableName(other);
    }

    /** Such as {@code the column orders.total}. */
    String theColumn(String column) {
        return "the column " + tableName() + "." + dialect.identifier(column);
    }

    String name(String name) {
        return dialect.identifier(name);
    }

    /** Whether a statement that names what is declared so would find this; without a schema the search path decides. */
    boolean finds(String declaredSchema, String declaredName, CatalogName actual) {
        String schema = dialect.schemaName(declaredSchema);
        return actual.name().equals(declaredName)
                && (schema.isEmpty() ? actual.visible() : name(actual.schema()).equals(schema));
    }

    /** An index of the table, as statements name it. */
    String indexName(String name) {
        String schema = dialect.schemaName(table.source().schema());
        return schema.isEmpty() ? name(name) : schema + "." + name(name);
    }

    /** Such as {@code orders (user_id)}. */
    String withColumns(List<String> columns) {
        return tableName() + " " + list(columns);
    }

    String list(List<String> columns) {
        return columns.stream().map(dialect::identifier).collect(Collectors.joining(", ", "(", ")"));
    }

    String alter(String action) {
        return "alter table " + tableName() + " " + action;
    }

    String alterColumn(Column<?, ?> column, String action) {
        return alter("alter column " + dialect.identifier(column.columnName()) + " " + action);
    }
}
