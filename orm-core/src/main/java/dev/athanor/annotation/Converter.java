// SPDX-License-Identifier: Apache-2.0
package dev.athanor.annotation;

/**
 * Makes values of a program's own type of what a column stores, and back; {@link Convert} says which components it is for. It has a
 * public constructor without parameters. Each generated table makes one and calls it from many threads, so it has no state that changes.
 *
 * <p>Null never comes to it, for null is NULL, and it never yields null. What it throws becomes a {@link dev.athanor.error.ConversionException} that names entity
 * and component. Two values are the same to a session when they are stored as equal values.
 *
 * @param <T> the type in Java; its values do not change in place
 * @param <S> the type that the column has: a scalar, such as {@code String}, {@code Long} or {@code byte[]}, or an enum
 */
public interface Converter<T, S> {
    /** The value that a stored one stands for. */
    T read(S stored);

    /** What is stored for a value; {@link #read} makes an equal value of it. */
    S write(T value);
}
