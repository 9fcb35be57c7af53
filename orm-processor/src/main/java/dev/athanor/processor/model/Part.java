// SPDX-License-Identifier: Apache-2.0
package dev.athanor.processor.model;

import java.util.List;
import java.util.stream.Stream;

/** What a component of an entity, or of a record embedded in it, is: one column, several, or a relation. */
public sealed interface Part {
    /** The component. */
    Member member();

    /** The columns it is made of, in order; none for a to-many relation. */
    Stream<ColumnModel> columns();

    /** A column. */
    record ColumnPart(ColumnModel column) implements Part {
        @Override
        public Member member() {
            return column.member();
        }

        @Override
        public Stream<ColumnModel> columns() {
            return Stream.of(column);
        }
    }

    /**
     * An embedded record.
     *
     * @param path the components that lead to it, itself included
     * @param optional whether it may be null, as all of its columns are then
     */
    record EmbeddedPart(Member member, List<String> path, List<Part> parts, boolean optional) implements Part {
        /** Copies the lists. */
        public EmbeddedPart {
            path = List.copyOf(path);
            parts = List.copyOf(parts);
        }

        @Override
        public Stream<ColumnModel> columns() {
            return parts.stream().flatMap(Part::columns);
        }
    }

    /** A to-one relation and its foreign key columns, one for each column of the target's key. */
    record ToOnePart(Member member, Target target, Marks.ManyToOne mark, List<ColumnModel> foreignKey) implements Part {
        /** Copies the list. */
        public ToOnePart {
            foreignKey = List.copyOf(foreignKey);
        }

        @Override
        public Stream<ColumnModel> columns() {
            return foreignKey.stream();
        }

        /** Whether a row may be without a target. */
        public boolean optional() {
            return member.marks().nullableColumn();
        }
    }

    /**
     * A relation without a column in this table: to the rows that refer to this one, or are linked to it.
     *
     * @param mappedBy the component at the other end, empty where this one declares a link table
     * @param orphanRemoval whether what leaves its owner is deleted
     * @param orderBy the order in which the records come
     */
    record CollectionPart(Member member, Target target, String mappedBy, boolean orphanRemoval, List<String> orderBy)
            implements Part {
        /** Copies the list. */
        public CollectionPart {
            orderBy = List.copyOf(orderBy);
        }

        /** Whether the session deletes the rows together with this one. */
        public boolean cascadeDelete() {
            Marks.OneToMany toMany = member.marks().oneToMany();
            return toMany != null && toMany.cascadeDelete();
        }

        /** Whether there is one row at most. */
        public boolean isOptional() {
            return member.shape() instanceof TypeShape.HandleShape handle && handle.handle() == Handle.TO_OPTIONAL;
        }

        @Override
        public Stream<ColumnModel> columns() {
            return Stream.empty();
        }
    }
}
