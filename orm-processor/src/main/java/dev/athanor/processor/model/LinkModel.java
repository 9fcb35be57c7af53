// SPDX-License-Identifier: Apache-2.0
package dev.athanor.processor.model;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The link table that a many-to-many component declares.
 *
 * @param schema its schema, empty for the search path's
 * @param table its name
 * @param columns the columns that hold the key of the entity that declares it
 * @param targetColumns the columns that hold the key of the other entity
 * @param actions what the database does with a link when one of its ends changes or goes
 */
public record LinkModel(
        String schema, String table, List<String> columns, List<String> targetColumns, Marks.Actions actions) {
    /** Copies the lists. */
    public LinkModel {
        columns = List.copyOf(columns);
        targetColumns = List.copyOf(targetColumns);
    }

    /** The link table of a component, as its annotation says or leaves to the names of both entities. */
    public static LinkModel of(EntityModel entity, Part.CollectionPart part, Marks.ManyToMany mark) {
        List<String> key = entity.key().stream().map(ColumnModel::name).toList();
        List<String> targetKey =
                part.target().key().stream().map(Target.KeyPart::column).toList();
        return new LinkModel(
                mark.schema().isEmpty() ? entity.mark().schema() : mark.schema(),
                mark.table().isEmpty()
                        ? entity.tableName() + "_"
                                + SnakeCase.lower(part.member().name())
                        : mark.table(),
                named(mark.columns(), entity.type(), key),
                named(mark.targetColumns(), part.target().type(), targetKey),
                mark.actions());
    }

    /** The names given, and behind them what is left of {@code entity_keycolumn}. */
    private static List<String> named(List<String> given, JavaType entity, List<String> key) {
        return IntStream.range(0, key.size())
                .mapToObj(
                        i -> i < given.size() ? given.get(i) : SnakeCase.lower(entity.simpleName()) + "_" + key.get(i))
                .toList();
    }

    /** All columns, in their order. */
    public List<String> allColumns() {
        return Stream.concat(columns.stream(), targetColumns.stream()).toList();
    }

    /** Whether the other is the same table of the database. */
    public boolean isSameTable(LinkModel other) {
        return schema.equals(other.schema) && table.equals(other.table);
    }
}
