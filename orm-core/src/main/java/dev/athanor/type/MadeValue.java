// SPDX-License-Identifier: Apache-2.0
package dev.athanor.type;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;

/** What the library makes itself, in the form that a column's Java type wants. */
final class MadeValue {
    private MadeValue() {}

    static Object as(Class<?> type, Object made) {
        if (made instanceof Long number) {
            return type == Integer.class
                    ? (Object) Math.toIntExact(number)
                    : type == Short.class ? (Object) number.shortValue() : number;
        }
        if (made instanceof OffsetDateTime moment) {
            return type == Instant.class
                    ? moment.toInstant()
                    : type == LocalDateTime.class ? moment.toLocalDateTime() : moment;
        }
        return made;
    }
}
