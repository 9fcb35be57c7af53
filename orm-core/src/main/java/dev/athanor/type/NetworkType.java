// SPDX-License-Identifier: Apache-2.0
package dev.athanor.type;

import dev.athanor.error.ConversionException;
import java.net.InetAddress;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** An address or a network; it travels as text and is cast where it arrives (PostgreSQL manual, section 8.9). */
record NetworkType<T>(Class<T> javaType, String sqlName, Function<String, T> parse, Function<T, String> write)
        implements SentAsText<T> {

    @Override
    public T ofElement(String text, JsonCodec json) {
        if (javaType == InetAddress.class && text.indexOf('/') >= 0) {
            throw new ConversionException("the column holds an address with a prefix, which no InetAddress has:"
                    + " read it as Inet, or correct the row");
        }
        return parse.apply(text);
    }

    @Override
    public Object element(T value, JsonCodec json) {
        return write.apply(value);
    }

    @Override
    public @Nullable String refusal(T value) {
        return value instanceof InetAddress address && Addresses.isScoped(address)
                ? "has a scope, such as %eth0, which no other machine knows: leave it out"
                : null;
    }

    @Override
    public T ofText(String text) {
        return parse.apply(text);
    }

    @Override
    public String toString() {
        return sqlName + " as " + javaType.getSimpleName();
    }
}
