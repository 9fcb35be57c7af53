// SPDX-License-Identifier: Apache-2.0
package dev.athanor.session;

import dev.athanor.ast.Criterion;
import dev.athanor.criteria.Criteria;
import dev.athanor.error.ConversionException;
import dev.athanor.error.ForeignTenantException;
import dev.athanor.error.StatementBuildException;
import dev.athanor.schema.Column;
import dev.athanor.schema.Filling;
import dev.athanor.schema.Table;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One record after the other as the row that an insert would write: checked, normalised, filled in; what is left to the server is null. */
final class CopyRow<E> {
    private final Table<E> table;
    private final Column<E, ?>[] columns;
    private final boolean[] filledIn;
    private final Filling filling;
    private final @Nullable Column<E, ?> owner;
    private final @Nullable Object tenant;
    private final @Nullable Object[] values;

    @SuppressWarnings({"unchecked", "rawtypes"}) // an array of a generic type
    CopyRow(Table<E> table, Filling filling, Criteria criteria) {
        this.table = table;
        this.columns = table.columns().toArray(new Column[0]);
        this.filledIn = new boolean[columns.length];
        for (int i = 0; i < columns.length; i++) {
            filledIn[i] = columns[i].isFilledIn();
        }
        this.filling = filling;
        this.owner = table.criteria().tenant();
        this.tenant = owner != null && criteria.apply(Criterion.TENANT) ? criteria.tenantFor(owner) : null;
        this.values = new @Nullable Object[columns.length];
    }

    /** Reads the record in. */
    void take(E record) {
        for (int i = 0; i < columns.length; i++) {
            Object value = table.mapper().value(record, i);
            if (columns[i].definition().isComputed()) {
                values[i] = null;
                continue;
            }
            if (owner != null && i == owner.ordinal()) {
                value = owned(owner, value);
            } else if (value == null && filledIn[i]) {
                value = columns[i].filled(filling);
            }
            values[i] = columns[i].storable(value);
        }
    }

    /** Which columns the server is to fill in. */
    boolean leavesOut(BitSet left) {
        for (int i = 0; i < columns.length; i++) {
            if (left.get(i) != (filledIn[i] && values[i] == null)) {
                return false;
            }
        }
        return true;
    }

    /** The columns that the server is to fill in. */
    BitSet leftOut() {
        BitSet left = new BitSet();
        for (int i = 0; i < columns.length; i++) {
            left.set(i, filledIn[i] && values[i] == null);
        }
        return left;
    }

    /** The columns that are not left out; COPY can name none at all only by naming all. */
    List<Column<E, ?>> columns(BitSet left) {
        List<Column<E, ?>> kept = new ArrayList<>();
        for (Column<E, ?> column : columns) {
            if (!left.get(column.ordinal())) {
                kept.add(column);
            }
        }
        if (kept.isEmpty()) {
            throw new StatementBuildException("a row of " + table.source().name()
                    + " leaves every column to the server, and COPY cannot write such a row: use insertInto(…)");
        }
        return kept;
    }

    /** The values of the columns, in their order; good until the next record. */
    void values(List<Column<E, ?>> of, @Nullable Object[] into) {
        for (int i = 0; i < into.length; i++) {
            into[i] = values[of.get(i).ordinal()];
        }
    }

    @SuppressWarnings("unchecked") // the mapper yields values of the column's own type
    private <T> @Nullable Object owned(Column<E, T> column, @Nullable Object named) {
        if (tenant == null) {
            if (named == null) {
                throw new ConversionException(
                        table.entity().getSimpleName(),
                        column.definition().component(),
                        "the tenant is null, and the database is used across tenants: name the tenant");
            }
            return named;
        }
        if (named != null && !column.type().same((T) tenant, (T) named)) {
            throw new ForeignTenantException(table.entity().getSimpleName(), column.property());
        }
        return tenant;
    }
}
