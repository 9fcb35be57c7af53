// SPDX-License-Identifier: Apache-2.0
package dev.athanor.relation;

import dev.athanor.error.HandleNotLoadedException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A handle on one row of another entity: the value of a foreign key, and the record behind it once it is loaded.
 *
 * <p>A handle never changes which row it refers to; the record it yields is the one that the session has for that row at that moment. Once the
 * session is closed it stays the last one. Reading a handle that is not loaded loads it for all its siblings at once while the session is open, or
 * raises, as the session is set. Handles with a key are equal when they refer to the same key of the same entity; one that was made of a record
 * without a known key is equal to a handle on the same record object only. {@code equals}, {@code hashCode} and {@code toString} never load.
 *
 * @param <T> the entity referred to
 */
public final class ToOne<T> {
    private static final ToOne<?> PARENT = new ToOne<>(null, null, null, null);

    private final @Nullable Target<T, ?> target;
    private final @Nullable Object key;
    private final @Nullable HandleLoader loader;
    private volatile @Nullable T value;

    ToOne(@Nullable Target<T, ?> target, @Nullable Object key, @Nullable T value, @Nullable HandleLoader loader) {
        this.target = target;
        this.key = key;
        if (value != null) { // handles are made row by row, and writing a volatile field costs as much as making one
            this.value = value;
        }
        this.loader = loader;
    }

    /** A handle on a record, saved or not; when it is not, {@code add} of the referring record adds it first. */
    public static <T> ToOne<T> of(T record) {
        return new ToOne<>(null, null, Objects.requireNonNull(record, "record"), null);
    }

    /** A handle on the row with the given key, without loading it. */
    public static <T, K> ToOne<T> to(Target<T, K> target, K key) {
        return new ToOne<>(Objects.requireNonNull(target, "target"), Objects.requireNonNull(key, "key"), null, null);
    }

    /** The handle of a new child on the new parent in whose {@link ToMany#of} it stands. */
    @SuppressWarnings("unchecked") // it holds nothing of T
    public static <T> ToOne<T> parent() {
        return (ToOne<T>) PARENT;
    }

    /**
     * The record as the session has it now, loaded if need be.
     *
     * @throws HandleNotLoadedException when it is not loaded and cannot be: the session is closed, strict, or never knew the handle
     */
    public T get() {
        T loaded = loadedValue();
        if (loaded != null) {
            return loaded;
        }
        if (loader == null) {
            throw new HandleNotLoadedException(this + " is a reference by key and was not loaded by a session:"
                    + " find the record with session.find, or name the relation in with(…)");
        }
        loaded = loader.load(this);
        value = loaded;
        return loaded;
    }

    /** Whether {@link #get()} answers without a statement. */
    public boolean isLoaded() {
        return value != null;
    }

    /** Whether this is the mark of a new child for its new parent. */
    @SuppressWarnings("ReferenceEquality") // there is one such handle
    public boolean isParent() {
        return this == PARENT;
    }

    /**
     * The key referred to, never loading anything; the table says which type it has.
     *
     * @throws HandleNotLoadedException when the handle holds a record that has no key yet, or is {@link #parent()}
     */
    @SuppressWarnings("unchecked") // a handle on T holds keys of T's key type
    public <K> K key(Target<T, K> table) {
        if (key != null) {
            return (K) key;
        }
        T record = value;
        if (record == null) {
            throw new HandleNotLoadedException("ToOne.parent() has no key until its parent is added");
        }
        K made = table.keyOf(record);
        if (made == null) {
            throw new HandleNotLoadedException("the " + table.entity().getSimpleName()
                    + " this handle holds has no key yet: add it to a session and use the record that add returns");
        }
        return made;
    }

    /** The key this handle was made with; null for a handle made of a record. */
    @Nullable
    Object knownKey() {
        return key;
    }

    @Nullable
    HandleLoader loader() {
        return loader;
    }

    @Nullable
    T loadedValue() {
        T loaded = value;
        return loaded == null || loader == null ? loaded : loader.present(this, loaded);
    }

    void fill(T record) {
        value = record;
    }

    /** Stays with the record it yields now. */
    void keep() {
        value = loadedValue();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        if (this == other) {
            return true;
        }
        if (!(other instanceof ToOne<?> handle)) {
            return false;
        }
        return key == null
                ? handle.key == null && holdsSame(handle)
                : key.equals(handle.key) && entity() == handle.entity();
    }

    /** Records are compared by identity here: two new records that look alike are two rows. */
    @SuppressWarnings("ReferenceEquality")
    private boolean holdsSame(ToOne<?> other) {
        return value != null && value == other.value;
    }

    @Override
    public int hashCode() {
        return key == null ? System.identityHashCode(value) : key.hashCode();
    }

    @Override
    public String toString() {
        if (key == null) {
            return value == null
                    ? "ToOne.parent()"
                    : "ToOne.of(" + value.getClass().getSimpleName() + ")";
        }
        Class<?> entity = entity();
        return "ToOne(" + (entity == null ? "?" : entity.getSimpleName()) + " " + key + ")";
    }

    private @Nullable Class<?> entity() {
        return target == null ? null : target.entity();
    }
}
