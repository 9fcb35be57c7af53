// SPDX-License-Identifier: Apache-2.0
package dev.athanor.ddl;

import dev.athanor.catalog.CatalogTable;
import dev.athanor.compile.Dialect;
import dev.athanor.schema.Column;
import dev.athanor.type.EnumDefinition;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An enum type that entities use beside the one that the database has; it is told of the first column that uses it. */
final class EnumComparison {
    private final EnumDefinition wanted;
    private final TableFindings findings;
    private final Column<?, ?> column;
    private final Dialect dialect;

    EnumComparison(EnumDefinition wanted, Column<?, ?> column, TableFindings findings, Dialect dialect) {
        this.wanted = wanted;
        this.column = column;
        this.findings = findings;
        this.dialect = dialect;
    }

    void compare(CatalogTable.@Nullable Enumeration found, List<String> creation) {
        String type = "the enum type " + dialect.typeName(wanted);
        if (found == null) {
            differs(type + " is not there", creation);
            return;
        }
        List<String> missing = new ArrayList<>(wanted.labels());
        missing.removeAll(found.labels());
        List<String> unknown = new ArrayList<>(found.labels());
        unknown.removeAll(wanted.labels());
        List<String> shared = new ArrayList<>(wanted.labels());
        shared.retainAll(found.labels());
        List<String> theirs = new ArrayList<>(found.labels());
        theirs.retainAll(wanted.labels());
        if (!missing.isEmpty()) {
            differs(
                    type + " lacks " + TableText.literals(missing),
                    missing.stream()
                            .map(label -> addition(label, found.labels()))
                            .toList());
        }
        if (!unknown.isEmpty()) {
            differs(
                    type + " has " + TableText.literals(unknown) + ", and the enum in Java has no such constants",
                    List.of());
        }
        if (!shared.equals(theirs)) {
            differs(
                    type + " orders its labels as " + TableText.literals(theirs) + ", and its constants are ordered as "
                            + TableText.literals(shared),
                    List.of());
        }
    }

    /** Labels are added in the order of the constants, so that the one before is there. */
    private String addition(String label, List<String> found) {
        int place = wanted.labels().indexOf(label);
        String where = "";
        if (place > 0) {
            where = " after " + TableText.literal(wanted.labels().get(place - 1));
        } else if (!found.isEmpty()) {
            where = " before " + TableText.literal(found.get(0));
        }
        return "alter type " + dialect.typeName(wanted) + " add value " + TableText.literal(label) + where;
    }

    private void differs(String what, List<String> remedy) {
        findings.add(
                SchemaDifference.Kind.ENUM,
                List.of(column.columnName()),
                findings.component(column) + " needs it: " + what,
                remedy);
    }
}
