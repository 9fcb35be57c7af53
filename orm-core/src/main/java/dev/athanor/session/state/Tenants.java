// SPDX-License-Identifier: Apache-2.0
package dev.athanor.session.state;

import dev.athanor.ast.Criterion;
import dev.athanor.criteria.Criteria;
import dev.athanor.error.ConversionException;
import dev.athanor.error.ForeignTenantException;
import dev.athanor.schema.Column;
import dev.athanor.schema.KeyedTable;
import org.jspecify.annotations.Nullable;

/** Whose a record is that enters a session. */
final class Tenants {
    private Tenants() {}

    /** Fills in the session's tenant where a new record names none. */
    static <E> void fill(Draft<E> draft, Criteria criteria) {
        Column<E, ?> owner = draft.table().criteria().tenant();
        if (owner == null) {
            return;
        }
        if (criteria.apply(Criterion.TENANT)) {
            fill(draft, owner, criteria);
        } else if (draft.value(owner) == null) {
            throw new ConversionException(
                    draft.table().entity().getSimpleName(),
                    owner.definition().component(),
                    "is null, and the session works across tenants, so it has none to fill in: name the tenant");
        }
    }

    @SuppressWarnings("unchecked") // the mapper yields values of the column's own type
    private static <E, T> void fill(Draft<E> draft, Column<E, T> owner, Criteria criteria) {
        T tenant = criteria.tenantFor(owner);
        Object named = draft.value(owner);
        if (named != null && !owner.type().same(tenant, (T) named)) {
            throw new ForeignTenantException(draft.table().entity().getSimpleName(), owner.property());
        }
        draft.set(owner, tenant);
    }

    /** Refuses an entity that belongs to a tenant where the session has none. */
    static void require(KeyedTable<?, ?> table, Criteria criteria) {
        Column<?, ?> owner = column(table, criteria);
        if (owner != null) {
            criteria.tenantFor(owner);
        }
    }

    private static <E> @Nullable Column<E, ?> column(KeyedTable<E, ?> table, Criteria criteria) {
        return criteria.apply(Criterion.TENANT) ? table.criteria().tenant() : null;
    }
}
