// SPDX-License-Identifier: Apache-2.0
package dev.athanor.type;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

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

    @Override
    default @Nullable T read(Row row, int index) throws SQLException {
        String text = row.text(index);
        return text == null ? null : ofElement(text, row.json());
    }

    @Override
    default void bind(Parameters parameters, int index, @Nullable T value) throws SQLException {
        parameters
                .statement()
                .setString(
                        index,
                        value == null ? null : element(value, parameters.json()).toString());
    }
}
