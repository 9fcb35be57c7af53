// SPDX-License-Identifier: Apache-2.0
package dev.athanor.query;

import dev.athanor.ast.Expression;
import dev.athanor.ast.Ordering;
import dev.athanor.ast.Parameter;
import dev.athanor.error.StatementBuildException;
import dev.athanor.type.SqlTypes;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The numbers of {@code limit} and {@code offset}. */
final class Limits {
    private Limits() {}

    static Parameter<Long> of(String clause, long rows) {
        if (rows < 0) {
            throw new StatementBuildException(clause + " counts rows, so it cannot be negative");
        }
        return Parameter.of(rows, SqlTypes.BIGINT);
    }

    static void refuseTiesWithout(@Nullable Expression<?> limit, List<Ordering> orderBy) {
        if (limit == null || orderBy.isEmpty()) {
            throw new StatementBuildException(
                    "withTies() is about rows that equal the last one in the order: say orderBy(…) and limit(…) before"
                            + " it");
        }
    }
}
