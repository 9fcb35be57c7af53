// SPDX-License-Identifier: Apache-2.0
package dev.athanor.ast;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** Several values that are compared together, part by part, as SQL compares rows. */
public sealed interface Tuple permits Tuple.Of2, Tuple.Of3, Tuple.Of4 {
    /** Two values. */
    static <A, B> Of2<A, B> of(A first, B second) {
        return new Of2<>(first, second);
    }

    /** Three values. */
    static <A, B, C> Of3<A, B, C> of(A first, B second, C third) {
        return new Of3<>(first, second, third);
    }

    /** Four values. */
    static <A, B, C, D> Of4<A, B, C, D> of(A first, B second, C third, D fourth) {
        return new Of4<>(first, second, third, fourth);
    }

    /** The values in their order; one that was read as NULL is null. */
    List<Object> values();

    /** Two values. */
    record Of2<A, B>(A first, B second) implements Tuple {
        @Override
        public List<Object> values() {
            return Collections.unmodifiableList(Arrays.asList(first, second));
        }
    }

    /** Three values. */
    record Of3<A, B, C>(A first, B second, C third) implements Tuple {
        @Override
        public List<Object> values() {
            return Collections.unmodifiableList(Arrays.asList(first, second, third));
        }
    }

    /** Four values. */
    record Of4<A, B, C, D>(A first, B second, C third, D fourth) implements Tuple {
        @Override
        public List<Object> values() {
            return Collections.unmodifiableList(Arrays.asList(first, second, third, fourth));
        }
    }
}
