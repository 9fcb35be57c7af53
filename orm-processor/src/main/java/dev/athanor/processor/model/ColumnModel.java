// SPDX-License-Identifier: Apache-2.0
package dev.athanor.processor.model;

import java.util.List;

/**
 * A column of the table.
 *
 * @param member the component it belongs to
 * @param path the components that lead to it: its own, behind those it is embedded in
 * @param field the field of the generated class
 * @param name its name in SQL
 * @param shape the type of its values
 * @param size the limits of its type
 * @param nullable whether it may hold NULL
 */
public record ColumnModel(
        Member member,
        List<String> path,
        String field,
        String name,
        TypeShape shape,
        Marks.Column size,
        boolean nullable) {
    /** Copies the list. */
    public ColumnModel {
        path = List.copyOf(path);
    }

    /** The component as errors and annotations name it: {@code audit.createdAt}. */
    public String component() {
        return String.join(".", path);
    }

    /** Whether it is a part of the primary key. */
    public boolean isKey() {
        return path.size() == 1 && member.marks().id();
    }

    /** Whether its values are primitives. */
    public boolean isPrimitive() {
        return shape.javaType().isPrimitive();
    }
}
