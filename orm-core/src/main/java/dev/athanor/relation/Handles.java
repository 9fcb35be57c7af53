// SPDX-License-Identifier: Apache-2.0
package dev.athanor.relation;

import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes and fills handles; for sessions and generated code, not for applications. */
public final class Handles {
    private Handles() {}

    /** A handle on a key that its loader can load. */
    public static <T> ToOne<T> toOne(Target<T, ?> target, Object key, HandleLoader loader) {
        return new ToOne<>(target, key, null, loader);
    }

    /** A handle on a key whose record is at hand. */
    public static <T> ToOne<T> loaded(Target<T, ?> target, Object key, T record) {
        return new ToOne<>(target, key, record, null);
    }

    /** A handle on the rows of an owner that its loader can load. */
    public static <T> ToMany<T> toMany(Object owner, String relation, HandleLoader loader) {
        return new ToMany<>(owner, relation, loader, null);
    }

    /** A handle on the rows of an owner that are at hand. */
    public static <T> ToMany<T> loaded(Object owner, String relation, List<T> records) {
        return new ToMany<>(owner, relation, null, List.copyOf(records));
    }

    /** Gives an unloaded handle its record; a handle that is loaded keeps what it has. */
    public static <T> void fill(ToOne<T> handle, T record) {
        if (!handle.isLoaded()) {
            handle.fill(record);
        }
    }

    /** Gives an unloaded handle its records; a handle that is loaded keeps what it has. */
    public static <T> void fill(ToMany<T> handle, List<T> records) {
        if (!handle.isLoaded()) {
            handle.fill(List.copyOf(records));
        }
    }

    /** The same of a list that nobody changes any more: it is not copied. */
    public static <T> void fillWith(ToMany<T> handle, List<T> records) {
        if (!handle.isLoaded()) {
            handle.fill(records.isEmpty() ? List.of() : Collections.unmodifiableList(records));
        }
    }

    /** A handle that is loaded stays with the record it yields now, for its session ends. */
    public static void keep(ToOne<?> handle) {
        handle.keep();
    }

    /** A handle that is loaded stays with the records it yields now, for its session ends. */
    public static void keep(ToMany<?> handle) {
        handle.keep();
    }

    /** The same handle as one on the only row that may be there. */
    public static <T> ToOptional<T> optional(ToMany<T> handle) {
        return new ToOptional<>(handle);
    }

    /** The same handle as one on many rows, of which there is one at most. */
    public static <T> ToMany<T> elements(ToOptional<T> handle) {
        return handle.elements();
    }

    /** The key a handle was made with; null for no handle, and for one made of a record or of {@link ToOne#parent()}. */
    public static @Nullable Object knownKey(@Nullable ToOne<?> handle) {
        return handle == null ? null : handle.knownKey();
    }

    /** The key a handle refers to; null for no handle, for {@link ToOne#parent()} and for a record that has no key yet. */
    public static <T, K> @Nullable K key(@Nullable ToOne<T> handle, Target<T, K> target) {
        if (handle == null || handle.isParent()) {
            return null;
        }
        T record = handle.loadedValue();
        return handle.knownKey() == null && record != null ? target.keyOf(record) : handle.key(target);
    }

    /** The record a handle holds; null when it is not loaded. */
    public static <T> @Nullable T record(ToOne<T> handle) {
        return handle.loadedValue();
    }

    /** The key of the owner of a session's handle; null for one made by hand. */
    public static @Nullable Object owner(ToMany<?> handle) {
        return handle.owner();
    }

    /** The records a handle holds; null when it is not loaded. */
    public static <T> @Nullable List<T> records(ToMany<T> handle) {
        return handle.loadedElements();
    }

    /** What loads a handle; null for one made by hand or with what it holds. */
    public static @Nullable HandleLoader loader(ToOne<?> handle) {
        return handle.loader();
    }

    /** What loads a handle; null for one made by hand or with what it holds. */
    public static @Nullable HandleLoader loader(ToMany<?> handle) {
        return handle.loader();
    }
}
