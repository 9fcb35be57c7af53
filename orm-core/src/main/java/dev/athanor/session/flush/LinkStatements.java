// SPDX-License-Identifier: Apache-2.0
package dev.athanor.session.flush;

import dev.athanor.compile.CompiledStatement;
import dev.athanor.compile.Dialect;
import dev.athanor.compile.RowArrays;
import dev.athanor.schema.Column;
import dev.athanor.schema.Link;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The statements that make and undo links, in the order of their keys, without which two sessions deadlock; none fails for what is as it shall be. */
final class LinkStatements {
    private final Dialect dialect;

    LinkStatements(Dialect dialect) {
        this.dialect = dialect;
    }

    /** {@code insert into … select … from unnest(…) order by … on conflict do nothing}. */
    CompiledStatement link(FlushStep.LinkRows step) {
        RowArrays<Link> rows = new RowArrays<>(dialect, step.links());
        step.table()
                .columns()
                .forEach(column -> rows.add(
                        column.type(), column.columnName(), link -> step.table().keyValues(link)[column.ordinal()]));
        String sql = "insert into " + dialect.tableName(step.table()) + " ("
                + list(step.table().columns(), "") + ") " + rows.select() + " order by "
                + positions(step.table().columns()) + " on conflict do nothing";
        return CompiledStatement.change(sql, rows.parameters(), "insert into " + step.table(), step.table());
    }

    /** {@code delete … using …}, behind a lock of the links in the order of their keys. */
    CompiledStatement unlink(FlushStep.UnlinkRows step) {
        RowArrays<Object[]> rows = new RowArrays<>(dialect, step.tuples());
        List<Column<Link, ?>> columns = step.columns();
        for (int i = 0; i < columns.size(); i++) {
            int part = i;
            rows.add(columns.get(i).type(), columns.get(i).columnName(), tuple -> tuple[part]);
        }
        List<Column<Link, ?>> all = step.table().columns();
        String sql = "with " + rows.numbered() + ", locked as materialized (select " + list(all, "target.") + " from "
                + dialect.tableName(step.table()) + " as target join input on " + matches(columns, "input")
                + " order by " + positions(all) + " for update of target) delete from "
                + dialect.tableName(step.table()) + " as target using locked where " + matches(all, "locked");
        return CompiledStatement.change(sql, rows.parameters(), "delete from " + step.table(), step.table());
    }

    private String matches(List<Column<Link, ?>> columns, String other) {
        return columns.stream()
                .map(column -> "target." + quoted(column) + " = " + other + "." + quoted(column))
                .collect(Collectors.joining(" and "));
    }

    private static String positions(List<Column<Link, ?>> columns) {
        return IntStream.rangeClosed(1, columns.size())
                .mapToObj(Integer::toString)
                .collect(Collectors.joining(", "));
    }

    private String list(List<Column<Link, ?>> columns, String prefix) {
        return columns.stream().map(column -> prefix + quoted(column)).collect(Collectors.joining(", "));
    }

    private String quoted(Column<?, ?> column) {
        return dialect.identifier(column.columnName());
    }
}
