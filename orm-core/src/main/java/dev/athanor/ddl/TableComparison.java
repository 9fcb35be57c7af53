// SPDX-License-Identifier: Apache-2.0
package dev.athanor.ddl;

import dev.athanor.catalog.CatalogTable;
import dev.athanor.compile.Dialect;
import dev.athanor.schema.Column;
import dev.athanor.schema.KeyedTable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One table of an entity beside the one that the database has. */
final class TableComparison {
    private final KeyedTable<?, ?> table;
    private final CatalogTable found;
    private final Dialect dialect;
    private final Expressions expressions;
    private final TableText text;
    private final TableFindings findings;

    TableComparison(KeyedTable<?, ?> table, CatalogTable found, Dialect dialect, Expressions expressions) {
        this.table = table;
        this.found = found;
        this.dialect = dialect;
        this.expressions = expressions;
        this.text = new TableText(table, dialect, target -> true);
        this.findings = new TableFindings(table, dialect);
    }

    /** A view has columns of types, and the rest is said of the tables below it. */
    List<SchemaDifference> differences() {
        boolean isView = found.kind() == CatalogTable.Kind.VIEW;
        Map<String, CatalogTable.Column> columns = new LinkedHashMap<>();
        found.columns().forEach(column -> columns.put(column.name(), column));
        Map<String, CatalogTable.Column> others = new LinkedHashMap<>(columns);
        for (Column<?, ?> column : table.columns()) {
            CatalogTable.Column actual = others.remove(column.columnName());
            if (actual == null) {
                findings.missing(
                        column, isView ? List.of() : List.of(findings.alter("add column " + text.column(column))));
            } else {
                ColumnComparison comparison = new ColumnComparison(column, actual, dialect, expressions, findings);
                if (isView) {
                    comparison.ofView();
                } else {
                    comparison.ofTable();
                }
            }
        }
        if (!isView) {
            others.values().forEach(this::unfilled);
            new ConstraintComparison(table, found, text, expressions, findings).compare();
            comments(columns);
        }
        return findings.differences();
    }

    private void comments(Map<String, CatalogTable.Column> columns) {
        String ofTable = table.tableComment();
        if (ofTable != null && !ofTable.equals(found.comment())) {
            findings.add(
                    SchemaDifference.Kind.COMMENT,
                    List.of(),
                    findings.entity() + " has a comment, but the table " + findings.tableName() + " has "
                            + (found.comment() == null ? "none" : "another"),
                    List.of(text.comment(ofTable)));
        }
        for (Column<?, ?> column : table.columns()) {
            CatalogTable.Column actual = columns.get(column.columnName());
            String wanted = column.definition().comment();
            String comment = actual == null ? null : actual.comment();
            if (wanted != null && !wanted.equals(comment)) {
                findings.add(
                        SchemaDifference.Kind.COMMENT,
                        List.of(column.columnName()),
                        findings.component(column) + " has a comment, but "
                                + findings.theColumn(column.columnName()) + " has "
                                + (comment == null ? "none" : "another"),
                        List.of(text.comment(column, wanted)));
            }
        }
    }

    private void unfilled(CatalogTable.Column column) {
        boolean filled = column.nullable()
                || column.defaultSql() != null
                || column.generatedSql() != null
                || column.sequence() != CatalogTable.Sequence.NONE;
        if (!filled) {
            findings.add(
                    SchemaDifference.Kind.COLUMN,
                    List.of(column.name()),
                    findings.entity() + " has no component for " + findings.theColumn(column.name())
                            + ", which takes no NULL and has no default, so that no row can be inserted",
                    List.of());
        }
    }
}
