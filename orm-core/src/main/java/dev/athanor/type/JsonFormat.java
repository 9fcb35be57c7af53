// SPDX-License-Identifier: Apache-2.0
package dev.athanor.type;

import org.jspecify.annotations.Nullable;

/**
 * How one Java type looks in JSON; for a typed document the generated code implements it, so that nothing is found by reflection.
 *
 * @param <T> the Java type, boxed
 */
public interface JsonFormat<T> {
    /** Reads the value the reader stands before; null for JSON null. */
    @Nullable
    T read(JsonReader reader);

    /** Writes one value; null becomes JSON null. */
    void write(@Nullable T value, JsonWriter writer);
}
