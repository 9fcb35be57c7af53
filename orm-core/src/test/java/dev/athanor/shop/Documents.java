// SPDX-License-Identifier: Apache-2.0
package dev.athanor.shop;

import dev.athanor.type.JsonFormat;
import dev.athanor.type.JsonReader;
import dev.athanor.type.JsonWriter;

/** Formats of documents that no test reads, and that look the same whatever they hold. */
final class Documents {
    private Documents() {}

    static <T> JsonFormat<T> unread() {
        return new JsonFormat<>() {
            @Override
            public T read(JsonReader reader) {
                throw new IllegalStateException();
            }

            @Override
            public void write(T value, JsonWriter writer) {
                writer.nullValue();
            }
        };
    }
}
