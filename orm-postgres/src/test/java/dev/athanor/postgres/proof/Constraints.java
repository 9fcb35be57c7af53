// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.proof;

import dev.athanor.schema.Column;
import dev.athanor.schema.ToOneRelation;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What must hold of rows that are flushed: each refers to rows that are there, and unique values are. */
record Constraints(Map<Ref, List<@Nullable Object>> rows) {
    /** What the database will refuse of the rows, or null. */
    @Nullable
    String violation() {
        Map<List<?>, Ref> taken = new HashMap<>();
        for (Map.Entry<Ref, List<@Nullable Object>> entry : rows.entrySet()) {
            for (ToOneRelation<?, ?> relation : entry.getKey().kind().toOnes()) {
                Ref target = Kind.target(relation, entry.getValue());
                if (target != null && !rows.containsKey(target)) {
                    return relation.property() + " of " + entry.getKey() + " refers to no row";
                }
                if (target != null
                        && Kind.isOneToOne(relation)
                        && taken.put(List.of(relation, target), entry.getKey()) != null) {
                    return relation.property() + " of two rows is " + target;
                }
            }
            for (Column<?, ?> column : entry.getKey().kind().table().columns()) {
                Object value = entry.getValue().get(column.ordinal());
                if (isUniqueValue(entry.getKey().kind(), column)
                        && value != null
                        && taken.put(List.of(column, value), entry.getKey()) != null) {
                    return column.property() + " of two rows is " + value;
                }
            }
        }
        return null;
    }

    private static <E> boolean isUniqueValue(Kind<E> kind, Column<?, ?> column) {
        return column.definition().unique()
                && kind.plain().stream().anyMatch(each -> each.ordinal() == column.ordinal());
    }
}
