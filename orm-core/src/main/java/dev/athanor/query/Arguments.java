// SPDX-License-Identifier: Apache-2.0
package dev.athanor.query;

import dev.athanor.ast.Expression;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** At least one expression, as variable arguments say it. */
final class Arguments {
    private Arguments() {}

    static List<Expression<?>> of(Expression<?> first, Expression<?>... more) {
        return Stream.<Expression<?>>concat(Stream.of(first), Arrays.stream(more))
                .toList();
    }
}
