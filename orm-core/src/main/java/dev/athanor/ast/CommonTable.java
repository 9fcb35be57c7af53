// SPDX-License-Identifier: Apache-2.0
package dev.athanor.ast;

import dev.athanor.error.StatementBuildException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A common table expression where it is read; whoever reads it gets the expression into its {@code with}. Two are equal only when one was made of the other by {@link #with}, so
 * a second occurrence in one query is made by {@link #as}.
 */
public final class CommonTable implements SelectedSource {
    private final CommonTableExpression expression;
    private final @Nullable String alias;
    private final Object occurrence;

    CommonTable(CommonTableExpression expression, @Nullable String alias) {
        this(expression, alias, new Object());
    }

    private CommonTable(CommonTableExpression expression, @Nullable String alias, Object occurrence) {
        this.expression = expression;
        this.alias = alias;
        this.occurrence = occurrence;
    }

    /** The first occurrence, under the expression's own name. */
    public static CommonTable of(CommonTableExpression expression) {
        return new CommonTable(expression, null);
    }

    /** The same occurrence of another form of the expression. */
    public CommonTable with(CommonTableExpression other) {
        return new CommonTable(other, alias, occurrence);
    }

    /** What is read. */
    public CommonTableExpression expression() {
        return expression;
    }

    /** A second occurrence. */
    public CommonTable as(String newAlias) {
        return new CommonTable(expression, newAlias);
    }

    /** {@code as materialized (…)}: the server runs the query once, and does not melt it into those who read it. */
    public CommonTable materialized() {
        return materialized(true);
    }

    /** {@code as not materialized (…)}: the server melts the query into those who read it, even if they are several. */
    public CommonTable notMaterialized() {
        return materialized(false);
    }

    private CommonTable materialized(boolean once) {
        if (expression.isRecursive() || !(expression.statement() instanceof QueryStatement)) {
            throw new StatementBuildException("\"" + expression.name()
                    + "\" is recursive or changes rows, so the server runs it once in any case: leave"
                    + " materialized() and notMaterialized() out");
        }
        return new CommonTable(expression.materialized(once), alias);
    }

    @Override
    public String alias() {
        return alias == null ? expression.name() : alias;
    }

    /** Whether it stands under a name of its own. */
    public boolean hasAlias() {
        return alias != null;
    }

    @Override
    public List<SelectItem> items() {
        return expression.items();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CommonTable same && occurrence == same.occurrence;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(occurrence);
    }
}
