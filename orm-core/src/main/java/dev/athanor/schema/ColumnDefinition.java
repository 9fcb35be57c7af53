// SPDX-License-Identifier: Apache-2.0
package dev.athanor.schema;

import dev.athanor.ast.Criterion;
import dev.athanor.type.SqlType;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a column; each method returns a changed copy.
 *
 * @param component the record component, for an embedded one with the outer component before it: {@code audit.createdAt}
 * @param name the column's name in SQL, unquoted
 * @param nullable whether the column may hold NULL
 * @param unique whether a unique constraint covers it alone
 * @param indexed whether an index covers it alone
 * @param defaultSql the server's default, null for none
 * @param generatedSql the expression that the server computes with each write, null for none; such a column is never written
 * @param generation who makes its value
 * @param version whether it counts the versions of the row
 * @param updatable whether an update may change it
 * @param stamp which moment of the row's life it keeps
 * @param preset what a new row holds where nothing is given; null for nothing
 * @param criterion the criterion of the entity that it decides about, null for none
 * @param comment what the database says of it, null for nothing
 */
public record ColumnDefinition<T>(
        String component,
        String name,
        SqlType<T> type,
        boolean nullable,
        boolean unique,
        boolean indexed,
        @Nullable String defaultSql,
        @Nullable String generatedSql,
        KeyGeneration generation,
        boolean version,
        boolean updatable,
        Stamp stamp,
        @Nullable T preset,
        @Nullable Criterion criterion,
        @Nullable String comment) {

    /** A column that is not null, with nothing else said of it. */
    public static <T> ColumnDefinition<T> of(String component, String name, SqlType<T> type) {
        return new ColumnDefinition<>(
                component,
                name,
                type,
                false,
                false,
                false,
                null,
                null,
                KeyGeneration.NONE,
                false,
                true,
                Stamp.NONE,
                null,
                null,
                null);
    }

    private ColumnDefinition<T> changed(Consumer<ColumnDraft<T>> change) {
        ColumnDraft<T> draft = new ColumnDraft<>(this);
        change.accept(draft);
        return draft.definition();
    }

    /** The column may hold NULL. */
    public ColumnDefinition<T> orNull() {
        return changed(draft -> draft.nullable = true);
    }

    /** No two rows share a value. */
    public ColumnDefinition<T> uniquely() {
        return changed(draft -> draft.unique = true);
    }

    /** An index covers the column. */
    public ColumnDefinition<T> withIndex() {
        return changed(draft -> draft.indexed = true);
    }

    /** The server computes the expression when an insert leaves the column out. */
    public ColumnDefinition<T> withDefault(String sql) {
        return changed(draft -> draft.defaultSql = sql);
    }

    /** The server computes the expression over other columns whenever the row is written, and nobody else writes the column. */
    public ColumnDefinition<T> computedAs(String sql) {
        return changed(draft -> {
            draft.updatable = false;
            draft.generatedSql = sql;
        });
    }

    /** Whether the server computes the column, so that it is never written. */
    public boolean isComputed() {
        return generatedSql != null;
    }

    /** The library makes the value. */
    public ColumnDefinition<T> generatedAs(KeyGeneration newGeneration) {
        return changed(draft -> draft.generation = newGeneration);
    }

    /** The column counts the versions of the row. */
    public ColumnDefinition<T> asVersion() {
        return changed(draft -> draft.version = true);
    }

    /** No update changes the column. */
    public ColumnDefinition<T> fixed() {
        return changed(draft -> draft.updatable = false);
    }

    /** The column keeps the moment at which the row was added; no update changes it. */
    public ColumnDefinition<T> asCreatedAt() {
        return changed(draft -> {
            draft.updatable = false;
            draft.stamp = Stamp.CREATED;
        });
    }

    /** The column keeps the moment at which the row was last changed. */
    public ColumnDefinition<T> asUpdatedAt() {
        return changed(draft -> draft.stamp = Stamp.UPDATED);
    }

    /** A new row holds the value where nothing is given; the process sets it, not the server. */
    public ColumnDefinition<T> presetTo(T value) {
        return changed(draft -> draft.preset = value);
    }

    /** The database says this of the column. */
    public ColumnDefinition<T> commented(String text) {
        return changed(draft -> draft.comment = text);
    }

    /** The column decides about a criterion; no update moves a row to another tenant. */
    public ColumnDefinition<T> deciding(Criterion about) {
        boolean stays = about == Criterion.TENANT;
        return changed(draft -> {
            draft.updatable = updatable && !stays;
            draft.criterion = about;
        });
    }
}
