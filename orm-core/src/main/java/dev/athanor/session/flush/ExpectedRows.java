// SPDX-License-Identifier: Apache-2.0
package dev.athanor.session.flush;

import dev.athanor.ast.Criterion;
import dev.athanor.compile.Dialect;
import dev.athanor.compile.RowArrays;
import dev.athanor.criteria.Criteria;
import dev.athanor.schema.Column;
import dev.athanor.schema.KeyedTable;
import dev.athanor.session.state.Compilation;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which row an update or a delete may touch: the one with the key, of the version that the session knows, of the session's tenant, and with the mark of
 * deletion that it had. Any other row is a stale one.
 */
final class ExpectedRows {
    private static final String VERSION = "expected_version";
    private static final String TENANT = "expected_tenant";
    private static final String MARK = "expected_mark";

    private final Dialect dialect;
    private final Criteria criteria;

    ExpectedRows(Compilation compilation) {
        this.dialect = compilation.dialect();
        this.criteria = compilation.criteria();
    }

    /** The name of a column in the input of an update or a delete, where the number of a row, what is expected of it, and masks have names of their own. */
    static String nameOf(Column<?, ?> column) {
        String name = column.columnName();
        boolean taken = name.equals(RowArrays.NUMBER) || name.startsWith("expected_") || name.startsWith("mask_");
        return taken ? "column_" + name : name;
    }

    /** What is expected of each row, as columns of the input. */
    <E> RowArrays<RowChange<E>> input(RowStep<E> step) {
        KeyedTable<E, ?> table = step.table();
        RowArrays<RowChange<E>> rows = new RowArrays<>(dialect, step.rows());
        table.keyColumns().forEach(column -> rows.add(column.type(), nameOf(column), row -> row.found(column)));
        Column<E, ?> version = table.versionColumn();
        if (version != null) {
            rows.add(version.type(), VERSION, row -> row.found(version));
        }
        Column<E, ?> tenant = tenant(table);
        if (tenant != null) {
            Object owner = criteria.tenantFor(tenant);
            rows.add(tenant.type(), TENANT, row -> owner);
        }
        Column<E, ?> mark = mark(step);
        if (mark != null) {
            rows.add(mark.type(), MARK, row -> row.found(mark));
        }
        return rows;
    }

    /** {@code target.id = input.id and target.version = input.expected_version and …}, where {@code from} is what has the columns of the input. */
    <E> String condition(RowStep<E> step, String from) {
        KeyedTable<E, ?> table = step.table();
        List<String> conditions = new ArrayList<>();
        for (Column<E, ?> column : table.keyColumns()) {
            conditions.add(compared(column, " = ", from, dialect.identifier(nameOf(column))));
        }
        Column<E, ?> version = table.versionColumn();
        if (version != null) {
            conditions.add(compared(version, " = ", from, VERSION));
        }
        Column<E, ?> tenant = tenant(table);
        if (tenant != null) {
            conditions.add(compared(tenant, " = ", from, TENANT));
        }
        Column<E, ?> mark = mark(step);
        if (mark != null) {
            conditions.add(compared(mark, " is not distinct from ", from, MARK));
        }
        return String.join(" and ", conditions);
    }

    private String compared(Column<?, ?> column, String operator, String from, String expected) {
        return "target." + dialect.identifier(column.columnName()) + operator + from + "." + expected;
    }

    private <E> @Nullable Column<E, ?> tenant(KeyedTable<E, ?> table) {
        return criteria.apply(Criterion.TENANT) ? table.criteria().tenant() : null;
    }

    /** A row is deleted for good whatever its mark. */
    private static <E> @Nullable Column<E, ?> mark(RowStep<E> step) {
        return step.way().kind() == Way.Kind.DELETE
                ? null
                : step.table().criteria().softDelete();
    }
}
