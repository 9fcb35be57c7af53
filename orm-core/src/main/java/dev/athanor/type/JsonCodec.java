// SPDX-License-Identifier: Apache-2.0
package dev.athanor.type;

import org.jspecify.annotations.Nullable;

/** Reads and writes the text of JSON documents; the one place where a JSON library is known. */
public interface JsonCodec {
    /**
     * Reads a whole document with the given format; null for the JSON document {@code null}.
     *
     * @throws dev.athanor.error.ConversionException when the text is no JSON, or not of the format's shape; the message names the key, never a value
     */
    <T> @Nullable T read(String text, JsonFormat<T> format);

    /** Writes a whole document with the given format, without white space. */
    <T> String write(@Nullable T value, JsonFormat<T> format);
}
