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
import java.util.function.Function;
import java.util.stream.Collectors;
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

    /** One column by which a row is found, and what it must hold. */
    record Expected<E>(
            Column<E, ?> column, String name, String operator, Function<RowChange<E>, @Nullable Object> value) {}

    <E> List<Expected<E>> of(RowStep<E> step) {
        KeyedTable<E, ?> table = step.table();
        List<Expected<E>> expected = new ArrayList<>();
        for (Column<E, ?> column : table.keyColumns()) {
            expected.add(new Expected<>(column, nameOf(column), " = ", row -> row.found(column)));
        }
        Column<E, ?> version = table.versionColumn();
        if (version != null) {
            expected.add(new Expected<>(version, VERSION, " = ", row -> row.found(version)));
        }
        Column<E, ?> tenant = tenant(table);
        if (tenant != null) {
            Object owner = criteria.tenantFor(tenant);
            expected.add(new Expected<>(tenant, TENANT, " = ", row -> owner));
        }
        Column<E, ?> mark = mark(step);
        if (mark != null) {
            expected.add(new Expected<>(mark, MARK, " is not distinct from ", row -> row.found(mark)));
        }
        return expected;
    }

    /** What is expected of each row, as columns of the input. */
    <E> RowArrays<RowChange<E>> input(RowStep<E> step) {
        RowArrays<RowChange<E>> rows = new RowArrays<>(dialect, step.rows());
        of(step).forEach(expected -> rows.add(expected.column().type(), expected.name(), expected.value()));
        return rows;
    }

    /** {@code target.id = input.id and target.version = input.expected_version and …}, where {@code from} is what has the columns of the input. */
    <E> String condition(RowStep<E> step, String from) {
        return of(step).stream()
                .map(expected ->
                        "target." + dialect.identifier(expected.column().columnName()) + expected.operator() + from
                                + "." + dialect.identifier(expected.name()))
                .collect(Collectors.joining(" and "));
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
