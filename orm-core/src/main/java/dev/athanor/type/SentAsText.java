// SPDX-License-Identifier: Apache-2.0
package dev.athanor.type;

/** A type whose values travel as texts, which the statement casts, since the driver has no form of its own for them, or none among many rows. */
interface SentAsText<T> extends SqlType<T> {
    @Override
    default String elementName() {
        return "text";
    }

    @Override
    default boolean castsFromText() {
        return true;
    }
}
