// SPDX-License-Identifier: Apache-2.0
package dev.athanor.schema;

import dev.athanor.ast.Criterion;
import dev.athanor.type.SqlType;
import org.jspecify.annotations.Nullable;

/** What is known of a column while a copy of its definition is made. */
final class ColumnDraft<T> {
    private final String component;
    private final String name;
    private final SqlType<T> type;
    boolean nullable;
    boolean unique;
    boolean indexed;

    @Nullable
    String defaultSql;

    @Nullable
    String generatedSql;

    KeyGeneration generation;
    boolean version;
    boolean updatable;
    Stamp stamp;

    @Nullable
    T preset;

    @Nullable
    Criterion criterion;

    @Nullable
    String comment;

    ColumnDraft(ColumnDefinition<T> definition) {
        this.component = definition.component();
        this.name = definition.name();
        this.type = definition.type();
        this.nullable = definition.nullable();
        this.unique = definition.unique();
        this.indexed = definition.indexed();
        this.defaultSql = definition.defaultSql();
        this.generatedSql = definition.generatedSql();
        this.generation = definition.generation();
        this.version = definition.version();
        this.updatable = definition.updatable();
        this.stamp = definition.stamp();
        this.preset = definition.preset();
        this.criterion = definition.criterion();
        this.comment = definition.comment();
    }

    ColumnDefinition<T> definition() {
        return new ColumnDefinition<>(
                component,
                name,
                type,
                nullable,
                unique,
                indexed,
                defaultSql,
                generatedSql,
                generation,
                version,
                updatable,
                stamp,
                preset,
                criterion,
                comment);
    }
}
