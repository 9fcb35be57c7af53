// SPDX-License-Identifier: Apache-2.0
package dev.athanor.criteria;

import dev.athanor.ast.Criterion;
import dev.athanor.ast.Source;
import dev.athanor.ast.Statement;
import dev.athanor.ast.Walk;
import dev.athanor.compile.CompiledStatement;
import dev.athanor.compile.Dialect;
import dev.athanor.error.IllegalSessionStateException;
import dev.athanor.schema.Column;
import dev.athanor.schema.Table;
import dev.athanor.schema.TableCriteria;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/**
 * Which criteria of entities apply, and whose rows are seen; an immutable value, but that what is compiled under it is counted.
 *
 * <p>{@link dev.athanor.session.SessionOptions} says it for a session, and a statement may exempt itself. Entities without criteria are not concerned.
 */
public final class Criteria {
    /** Deleted rows are not seen; entities that belong to a tenant are refused until one is named. */
    public static final Criteria DEFAULT = new Criteria(Set.of(), null, new LongAdder());

    /** Every row is seen: statements are taken as they are written. */
    public static final Criteria NONE = DEFAULT.without(EnumSet.allOf(Criterion.class));

    private final Set<Criterion> without;
    private final @Nullable Object tenant;
    private final LongAdder compilations;

    private Criteria(Set<Criterion> without, @Nullable Object tenant, LongAdder compilations) {
        this.without = without;
        this.tenant = tenant;
        this.compilations = compilations;
    }

    /** The same, which count what is compiled under them. */
    public Criteria counting(LongAdder compiled) {
        return new Criteria(without, tenant, compiled);
    }

    LongAdder compilations() {
        return compilations;
    }

    /** The same, where the rows of one tenant are seen and no others. */
    public Criteria tenant(Object owner) {
        return new Criteria(without, Objects.requireNonNull(owner, "a tenant"), compilations);
    }

    /** The same without some of the criteria. */
    public Criteria without(Set<Criterion> exempt) {
        if (without.containsAll(exempt)) {
            return this;
        }
        EnumSet<Criterion> all = EnumSet.copyOf(exempt);
        all.addAll(without);
        return new Criteria(Set.copyOf(all), tenant, compilations);
    }

    /** Whether a criterion applies. */
    public boolean apply(Criterion criterion) {
        return !without.contains(criterion);
    }

    /**
     * The tenant as a value of a column.
     *
     * @throws IllegalSessionStateException when there is no tenant, or it is of another type than the column
     */
    @SuppressWarnings("unchecked") // its class is that of the column's values
    public <T> T tenantFor(Column<?, T> column) {
        Object owner = tenant;
        String entity = column.source().entity().getSimpleName();
        if (owner == null) {
            throw new IllegalSessionStateException(entity + " belongs to a tenant (" + column.property()
                    + "), and the session has none: open it with SessionOptions.tenant(…), or say acrossTenants()"
                    + " where the rows of all tenants are meant");
        }
        if (!column.type().javaType().isInstance(owner)) {
            throw new IllegalSessionStateException("the session's tenant is a "
                    + owner.getClass().getSimpleName() + ", and " + column.property() + " holds a "
                    + column.type().javaType().getSimpleName() + ": name the tenant by a value of that type");
        }
        return column.type().normalised((T) owner);
    }

    /** Whether a record is one of those that are seen; what was read past the criteria may not be. */
    public <E> boolean admit(Table<E> table, E record) {
        TableCriteria<E> of = table.criteria();
        if (of.isEmpty()) {
            return true;
        }
        Column<E, ?> softDelete = of.softDelete();
        if (softDelete != null && apply(Criterion.SOFT_DELETE)) {
            Object mark = table.mapper().value(record, softDelete.ordinal());
            if (mark != null && !Boolean.FALSE.equals(mark)) {
                return false;
            }
        }
        Column<E, ?> owner = of.tenant();
        return owner == null
                || !apply(Criterion.TENANT)
                || isTenant(owner, table.mapper().value(record, owner.ordinal()));
    }

    @SuppressWarnings("unchecked") // the value is one of the column
    <T> boolean isTenant(Column<?, T> column, @Nullable Object value) {
        return value != null && column.type().same(tenantFor(column), (T) value);
    }

    /** The statement as text and parameters, under these criteria. */
    public CompiledStatement compile(Statement statement, Dialect dialect) {
        compilations.increment();
        Walk walk = dialect.walk(statement);
        return concern(walk)
                ? StatementFilter.filtered(statement, walk, this).compiled(dialect)
                : dialect.compile(statement, walk);
    }

    /** Whether there may be something to write out: an entity of the statement has criteria, or a change has to-one paths. */
    static boolean concern(Walk walk) {
        return (walk.hasPaths() && !walk.targets().isEmpty())
                || haveAny(walk.sources())
                || haveAny(walk.columnSources());
    }

    private static boolean haveAny(List<Source> sources) {
        for (Source source : sources) {
            if (RowConditions.haveAny(source)) {
                return true;
            }
        }
        return false;
    }

    /** Whether statements have the same text under these criteria and under others; their values may differ. */
    boolean isAlike(Criteria other) {
        return without.equals(other.without) && (tenant == null) == (other.tenant == null);
    }

    boolean isSame(Criteria other) {
        return this == other || (isAlike(other) && Objects.equals(tenant, other.tenant));
    }

    /** What does not apply, never the tenant itself. */
    @Override
    public String toString() {
        return "Criteria(" + (tenant == null ? "no tenant" : "a tenant") + ", without " + without + ")";
    }
}
