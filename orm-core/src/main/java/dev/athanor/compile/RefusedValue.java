// SPDX-License-Identifier: Apache-2.0
package dev.athanor.compile;

import dev.athanor.ast.Expression;
import dev.athanor.ast.Parameter;
import dev.athanor.ast.Walk;
import dev.athanor.error.ConversionException;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** A value that is bound in a statement and that no column can hold. The column it stands beside is looked for only when there is one. */
final class RefusedValue {
    private RefusedValue() {}

    /** Why the database would not take the value as it is; null where it would. A value to compare with may exceed the limits of its column. */
    static <T> @Nullable String refusal(Parameter<T> parameter) {
        T value = parameter.value();
        return value == null ? null : parameter.type().unlimited().refusal(value);
    }

    /** The refusal with the column that stands with the value in the smallest expression; as it was where there is none, or where it names one. */
    static ConversionException named(ConversionException refusal, Walk walk) {
        List<Expression<?>> expressions = walk.compounds();
        for (int i = expressions.size() - 1; i >= 0 && refusal.property() == null; i--) {
            AtomicBoolean refused = new AtomicBoolean();
            Walk within = Walk.within(List.of(expressions.get(i)), part -> {
                refused.compareAndSet(false, part instanceof Parameter<?> parameter && refusal(parameter) != null);
                return false;
            });
            if (refused.get() && !within.columns().isEmpty()) {
                return within.columns().get(0).refused(refusal.reason());
            }
        }
        return refusal;
    }
}
