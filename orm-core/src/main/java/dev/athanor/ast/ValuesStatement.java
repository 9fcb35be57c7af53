// SPDX-License-Identifier: Apache-2.0
package dev.athanor.ast;

import dev.athanor.error.StatementBuildException;
import java.util.ArrayList;
import java.util.List;

/** {@code values (…), (…)}: rows that stand in the statement itself, at least one. */
public record ValuesStatement(List<ColumnName<?>> columns, List<List<Expression<?>>> rows) implements QueryStatement {
    /** Copies the lists. */
    public ValuesStatement {
        columns = List.copyOf(columns);
        rows = rows.stream().map(row -> List.<Expression<?>>copyOf(row)).toList();
        if (rows.isEmpty() || columns.isEmpty()) {
            throw new StatementBuildException(
                    "values needs a row and a column: leave the table out where there are none, or pass the values as"
                            + " lists to unnest(…)");
        }
    }

    @Override
    public List<SelectItem> items() {
        List<SelectItem> items = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            items.add(new SelectItem(rows.get(0).get(i), columns.get(i).name()));
        }
        return items;
    }

    /** Its columns are called as they were declared. */
    @Override
    public ValuesStatement withItems(List<SelectItem> newItems) {
        return this;
    }

    @Override
    public ValuesStatement withConstants(List<Parameter<?>> constants) {
        List<ColumnName<?>> names = new ArrayList<>(columns);
        constants.forEach(constant -> names.add(new ColumnName<>("constant" + names.size(), constant.type())));
        List<List<Expression<?>>> extended = new ArrayList<>();
        for (List<Expression<?>> row : rows) {
            List<Expression<?>> longer = new ArrayList<>(row);
            longer.addAll(constants);
            extended.add(longer);
        }
        return new ValuesStatement(names, extended);
    }

    @Override
    public <R> R accept(QueryVisitor<R> visitor) {
        return visitor.visitValues(this);
    }
}
