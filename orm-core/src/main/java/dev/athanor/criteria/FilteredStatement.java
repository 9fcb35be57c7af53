// SPDX-License-Identifier: Apache-2.0
package dev.athanor.criteria;

import dev.athanor.ast.Parameter;
import dev.athanor.ast.Statement;
import dev.athanor.ast.Walk;
import dev.athanor.compile.CompiledStatement;
import dev.athanor.compile.Dialect;
import dev.athanor.schema.Column;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A statement compiled under criteria, to be kept: one text serves every tenant, for only the tenant's own values are exchanged. */
public final class FilteredStatement {
    private final Dialect dialect;
    private final @Nullable Criteria criteria;
    private final CompiledStatement compiled;
    private final Map<Integer, Column<?, ?>> slots;
    private final boolean exchangeable;

    private FilteredStatement(
            Dialect dialect,
            @Nullable Criteria criteria,
            CompiledStatement compiled,
            Map<Integer, Column<?, ?>> slots,
            boolean exchangeable) {
        this.dialect = dialect;
        this.criteria = criteria;
        this.compiled = compiled;
        this.slots = slots;
        this.exchangeable = exchangeable;
    }

    /** Compiles a statement, and counts it; one whose entities have no criteria is taken as it is. */
    public static FilteredStatement of(Statement statement, Dialect dialect, Criteria criteria) {
        criteria.compilations().increment();
        Walk walk = dialect.walk(statement);
        if (!Criteria.concern(walk)) {
            return new FilteredStatement(dialect, null, dialect.compile(statement, walk), Map.of(), true);
        }
        StatementFilter.Filtered filtered = StatementFilter.filtered(statement, walk, criteria);
        RowConditions conditions = filtered.rows();
        CompiledStatement compiled = filtered.compiled(dialect);
        Map<Integer, Column<?, ?>> slots = slots(compiled, conditions.bound());
        boolean exchangeable =
                !conditions.isPinned() && slots.size() == conditions.bound().size();
        return new FilteredStatement(dialect, criteria, compiled, slots, exchangeable);
    }

    /** Where the tenant is bound. A type that makes another value of it hides it here, and then each tenant has a text of its own. */
    private static Map<Integer, Column<?, ?>> slots(
            CompiledStatement compiled, IdentityHashMap<Parameter<?>, Column<?, ?>> bound) {
        Map<Integer, Column<?, ?>> slots = new HashMap<>();
        for (int i = 0; i < compiled.parameters().size(); i++) {
            Column<?, ?> column = bound.get(compiled.parameters().get(i));
            if (column != null) {
                slots.put(i, column);
            }
        }
        return slots;
    }

    /** Whether the text is also that of another dialect and other criteria. */
    public boolean serves(Dialect otherDialect, Criteria others) {
        Criteria own = criteria;
        return dialect == otherDialect && (own == null || own.isSame(others) || (exchangeable && own.isAlike(others)));
    }

    /** The statement with the tenant of the given criteria, which it {@link #serves}. */
    public CompiledStatement under(Criteria others) {
        Criteria own = criteria;
        if (own == null || slots.isEmpty() || own.isSame(others)) {
            return compiled;
        }
        List<Parameter<?>> parameters = new ArrayList<>(compiled.parameters());
        slots.forEach((index, column) -> parameters.set(index, tenant(column, others)));
        return compiled.with(parameters);
    }

    /** The same text with other values in place of some; null when one of them is not bound as it was given. */
    @Nullable
    FilteredStatement exchanged(IdentityHashMap<Parameter<?>, Parameter<?>> exchanges) {
        List<Parameter<?>> parameters = new ArrayList<>(compiled.parameters());
        Set<Parameter<?>> found = Collections.newSetFromMap(new IdentityHashMap<>());
        for (int i = 0; i < parameters.size(); i++) {
            Parameter<?> present = parameters.get(i);
            Parameter<?> other = exchanges.get(present);
            if (other != null) {
                parameters.set(i, other);
                found.add(present);
            }
        }
        return found.size() == exchanges.size()
                ? new FilteredStatement(dialect, criteria, compiled.withChecked(parameters), slots, exchangeable)
                : null;
    }

    private static <T> Parameter<T> tenant(Column<?, T> column, Criteria criteria) {
        return Parameter.of(criteria.tenantFor(column), column.type());
    }
}
