// SPDX-License-Identifier: Apache-2.0
package dev.athanor.query;

import dev.athanor.ast.ColumnName;
import dev.athanor.ast.Expression;
import dev.athanor.ast.FunctionCall;
import dev.athanor.ast.TableFunction;
import dev.athanor.type.SqlTypes;
import java.util.List;

/** A call of a function that yields rows, still without its alias; an immutable value. */
public final class TableCall {
    private final FunctionCall<?> call;
    private final boolean defined;
    private final boolean ordinality;

    private TableCall(FunctionCall<?> call, boolean defined, boolean ordinality) {
        this.call = call;
        this.defined = defined;
        this.ordinality = ordinality;
    }

    static TableCall of(String name, boolean defined, Expression<?>... arguments) {
        return new TableCall(new FunctionCall<>(name, List.of(arguments), SqlTypes.TEXT), defined, false);
    }

    /** {@code with ordinality}: the rows are numbered from 1, in one more column, a {@code bigint}. */
    public TableCall withOrdinality() {
        return new TableCall(call, defined, true);
    }

    /** {@code alias(columns)}: the columns in their order, the ordinality as the last one; they are reached by {@code column(…)} of what this yields. */
    public TableFunction as(String alias, ColumnName<?>... columns) {
        return new TableFunction(call, alias, List.of(columns), defined, ordinality);
    }
}
