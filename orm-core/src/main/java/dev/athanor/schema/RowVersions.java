// SPDX-License-Identifier: Apache-2.0
package dev.athanor.schema;

import dev.athanor.ast.Expression;
import dev.athanor.ast.FunctionCall;
import dev.athanor.ast.Literal;
import dev.athanor.ast.Operation;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * How the versions of a row follow each other: numbers by one, moments by the clock, and by a microsecond where the clock does not go on, as between two changes
 * of one unit of work or on a machine whose clock is behind.
 */
final class RowVersions {
    private RowVersions() {}

    /** Whether a version of this type is a moment. */
    static boolean areMoments(Class<?> type) {
        return type == Instant.class || type == OffsetDateTime.class;
    }

    /** What comes after a version; null where there is none. */
    static @Nullable Object next(@Nullable Object version, OffsetDateTime now) {
        if (version instanceof Number number) {
            return number.longValue() + 1;
        }
        OffsetDateTime before = version instanceof Instant instant
                ? instant.atOffset(ZoneOffset.UTC)
                : version instanceof OffsetDateTime moment ? moment : null;
        if (before == null) {
            return null;
        }
        OffsetDateTime least = before.plusNanos(1_000);
        return now.isBefore(least) ? least : now;
    }

    /** {@code version + 1}, or {@code greatest(now, version + '1 microsecond')}: what comes after the version that the row has. */
    static <T> Expression<T> next(Column<?, T> version, Supplier<Expression<T>> now) {
        boolean moments = areMoments(version.type().javaType());
        Expression<?> step = moments ? Literal.text("1 microsecond") : Literal.number(1);
        Expression<T> following = new Operation<>(Operation.Operator.PLUS, version, step, version.type());
        return moments ? new FunctionCall<>("greatest", List.of(now.get(), following), version.type()) : following;
    }
}
