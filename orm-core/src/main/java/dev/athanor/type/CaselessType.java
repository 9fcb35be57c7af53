// SPDX-License-Identifier: Apache-2.0
package dev.athanor.type;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * {@code citext} (PostgreSQL manual, appendix F). The driver sends texts as {@code varchar}, and the server would compare a column with one as {@code text}, by
 * case; so each value is cast where it arrives.
 */
final class CaselessType implements SentAsText<String> {
    @Override
    public Class<String> javaType() {
        return String.class;
    }

    @Override
    public String sqlName() {
        return "citext";
    }

    @Override
    public String ofElement(String text, JsonCodec json) {
        return text;
    }

    @Override
    public Object element(String value, JsonCodec json) {
        return value;
    }

    @Override
    public @Nullable String refusal(String value) {
        return Texts.refusal(value);
    }

    @Override
    public String ofText(String text) {
        return text;
    }

    @Override
    public Object compared(String value) {
        return value.toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return sqlName();
    }
}
