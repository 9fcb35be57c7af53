// SPDX-License-Identifier: Apache-2.0
package dev.athanor.relation;

import dev.athanor.error.HandleNotLoadedException;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A handle on the rows of another entity that refer to an owner.
 *
 * <p>The records it yields are those that the session has for their rows at that moment; once the session is closed they stay the last ones. Which
 * rows they are does not change: a record whose collection changed gets another handle. Reading one that is not loaded loads it for all its siblings at once while the session is open, or raises, as the session is set. Handles of a
 * session are equal when they belong to the same owner and relation, loaded or not; one made by hand is equal to another with equal elements.
 * {@code equals}, {@code hashCode} and {@code toString} never load.
 *
 * @param <T> the entity on the many side
 */
public final class ToMany<T> implements Iterable<T> {
    private static final ToMany<?> EMPTY = new ToMany<>(null, "", null, List.of());

    private final @Nullable Object owner;
    private final String relation;
    private final @Nullable HandleLoader loader;
    private volatile @Nullable List<T> elements;

    ToMany(@Nullable Object owner, String relation, @Nullable HandleLoader loader, @Nullable List<T> elements) {
        this.owner = owner;
        this.relation = relation;
        this.loader = loader;
        if (elements != null) { // handles are made row by row, and writing a volatile field costs as much as making one
            this.elements = elements;
        }
    }

    /** New children for a new owner; each refers to it by {@link ToOne#parent()}. */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public static <T> ToMany<T> of(T... children) {
        return children.length == 0 ? empty() : new ToMany<>(null, "", null, List.of(children));
    }

    /** New children for a new owner; each refers to it by {@link ToOne#parent()}. */
    public static <T> ToMany<T> of(List<? extends T> children) {
        return children.isEmpty() ? empty() : new ToMany<>(null, "", null, List.copyOf(children));
    }

    /** No children, for a new owner. */
    @SuppressWarnings("unchecked") // it holds no T
    public static <T> ToMany<T> empty() {
        return (ToMany<T>) EMPTY;
    }

    /**
     * The records as the session has them now, loaded if need be, as an unmodifiable list.
     *
     * @throws HandleNotLoadedException when they are not loaded and cannot be: the session is closed or strict
     */
    public List<T> get() {
        List<T> loaded = loadedElements();
        if (loaded != null) {
            return loaded;
        }
        if (loader == null) {
            throw new HandleNotLoadedException(this + " was not loaded: name the relation in with(…)");
        }
        loaded = loader.load(this);
        elements = loaded;
        return loaded;
    }

    /** Whether {@link #get()} answers without a statement. */
    public boolean isLoaded() {
        return elements != null;
    }

    /** The number of records, loaded if need be. */
    public int size() {
        List<T> loaded = elements;
        return loaded == null ? get().size() : loaded.size();
    }

    /** Whether there are no records; they are loaded if need be. */
    public boolean isEmpty() {
        return size() == 0;
    }

    /** The records, loaded if need be. */
    public Stream<T> stream() {
        return get().stream();
    }

    @Override
    public Iterator<T> iterator() {
        return get().iterator();
    }

    @Nullable
    Object owner() {
        return owner;
    }

    @Nullable
    HandleLoader loader() {
        return loader;
    }

    @Nullable
    List<T> loadedElements() {
        List<T> loaded = elements;
        return loaded == null || loader == null ? loaded : loader.present(this, loaded);
    }

    void fill(List<T> records) {
        elements = records;
    }

    /** Stays with the records it yields now. */
    void keep() {
        elements = loadedElements();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        if (this == other) {
            return true;
        }
        if (!(other instanceof ToMany<?> handle)) {
            return false;
        }
        if (owner == null || handle.owner == null) {
            return owner == handle.owner && elements != null && elements.equals(handle.elements);
        }
        return owner.equals(handle.owner) && relation.equals(handle.relation);
    }

    @Override
    public int hashCode() {
        List<T> loaded = elements;
        return owner != null ? owner.hashCode() : loaded == null ? 0 : loaded.size();
    }

    @Override
    public String toString() {
        List<T> loaded = elements;
        return loaded == null ? "ToMany(" + relation + ", not loaded)" : "ToMany(" + loaded.size() + " loaded)";
    }
}
