// SPDX-License-Identifier: Apache-2.0
package dev.athanor.relation;

import dev.athanor.error.NonUniqueResultException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A handle on the one row of another entity that refers to an owner, where there is one: the inverse side of a one-to-one.
 *
 * <p>Reading one that is not loaded loads it for all its siblings at once while the session is open, or raises, as the session is set. Handles of a
 * session are equal when they belong to the same owner and relation, loaded or not; one made by hand is equal to another with an equal record.
 * {@code equals}, {@code hashCode} and {@code toString} never load.
 *
 * @param <T> the entity that refers to the owner
 */
public final class ToOptional<T> {
    private static final ToOptional<?> EMPTY = new ToOptional<>(ToMany.empty());

    /** It has one element at most, and all else in common with a collection: it loads, is wired and changes as one. */
    private final ToMany<T> elements;

    ToOptional(ToMany<T> elements) {
        this.elements = elements;
    }

    /** A new record for a new owner; it refers to the owner by {@link ToOne#parent()}. */
    public static <T> ToOptional<T> of(T record) {
        return new ToOptional<>(ToMany.of(List.of(record)));
    }

    /** No record, for a new owner. */
    @SuppressWarnings("unchecked") // it holds no T
    public static <T> ToOptional<T> empty() {
        return (ToOptional<T>) EMPTY;
    }

    /**
     * The record, loaded if need be; empty when no row refers to the owner.
     *
     * @throws dev.athanor.error.HandleNotLoadedException when it is not loaded and cannot be: the session is closed or strict
     * @throws NonUniqueResultException when several rows refer to the owner, for lack of a unique constraint in the database
     */
    public Optional<T> get() {
        List<T> found = elements.get();
        if (found.size() > 1) {
            throw new NonUniqueResultException(found.size() + " rows refer to the owner of " + this
                    + ", a one-to-one: the foreign key needs a unique constraint in the database");
        }
        return found.isEmpty() ? Optional.empty() : Optional.of(found.get(0));
    }

    /** Whether {@link #get()} answers without a statement. */
    public boolean isLoaded() {
        return elements.isLoaded();
    }

    ToMany<T> elements() {
        return elements;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || other instanceof ToOptional<?> handle && elements.equals(handle.elements);
    }

    @Override
    public int hashCode() {
        return elements.hashCode();
    }

    @Override
    public String toString() {
        return elements.toString().replaceFirst("ToMany", "ToOptional");
    }
}
