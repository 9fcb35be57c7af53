// SPDX-License-Identifier: Apache-2.0
package dev.athanor.error;

import org.jspecify.annotations.Nullable;

/**
 * A value that cannot pass between Java and the database without being changed: out of range, a character that text
 * cannot hold, a null for a primitive, a document that does not fit its type.
 *
 * <p>It is raised before the statement is sent or while a row is read. The message names the component, never the
 * value.
 */
public final class ConversionException extends OrmException {
    private static final long serialVersionUID = 1L;

    private final @Nullable String entity;
    private final @Nullable String property;
    private final String reason;

    /** Creates the exception for a value that belongs to no component yet; who knows the component throws it anew. */
    public ConversionException(String reason) {
        this(null, null, reason, null);
    }

    /**
     * Creates the exception.
     *
     * @param entity the record's simple name; null for a value that belongs to none
     * @param property the component's name, or the column's where there is no component; null for a value that belongs
     *     to none
     * @param reason a complete sentence without the value, such as {@code The text holds the character U+0000, which
     *     PostgreSQL cannot store.}
     */
    public ConversionException(@Nullable String entity, @Nullable String property, String reason) {
        this(entity, property, reason, null);
    }

    /** Creates the exception with a cause, whose texts are withheld: those of parsers and codecs repeat the value. */
    public ConversionException(
            @Nullable String entity, @Nullable String property, String reason, @Nullable Throwable cause) {
        super(place(entity, property) + reason, cause == null ? null : RedactedException.of(cause));
        this.entity = entity;
        this.property = property;
        this.reason = reason;
    }

    /** The simple name of the record; null for a value that belongs to none. */
    public @Nullable String entity() {
        return entity;
    }

    /** The name of the component, or of the column; null for a value that belongs to none. */
    public @Nullable String property() {
        return property;
    }

    /** Why the value cannot pass, as a complete sentence without the value. */
    public String reason() {
        return reason;
    }

    private static String place(@Nullable String entity, @Nullable String property) {
        if (entity == null && property == null) {
            return "";
        }
        return entity == null ? property + ": " : property == null ? entity + ": " : entity + "." + property + ": ";
    }
}
