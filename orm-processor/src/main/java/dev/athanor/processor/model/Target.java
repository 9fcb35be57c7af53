// SPDX-License-Identifier: Apache-2.0
package dev.athanor.processor.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The entity that a relation leads to, as far as the relation must know it.
 *
 * @param type what the relation names
 * @param kind whether that is an entity
 * @param constant the constant of its generated table
 * @param key the columns of its key, empty where it has none that can be told
 * @param components its components, for {@code mappedBy} and {@code orderBy}
 * @param brokenHere whether it is an entity of this compilation without any {@code @Id}, which is reported there
 */
public record Target(
        JavaType type, Kind kind, String constant, List<KeyPart> key, List<Component> components, boolean brokenHere) {

    /** What stands where an entity should. */
    public enum Kind {
        /** An entity. */
        ENTITY,
        /** A type that is no entity. */
        OTHER_TYPE,
        /** A type that the compiler has not found. */
        MISSING,
        /** A wildcard, a type variable, or nothing. */
        NOTHING
    }

    /**
     * A column of the key.
     *
     * @param field the field of the generated table, and the component of its key record
     * @param column the column's name
     * @param size the limits of its type
     */
    public record KeyPart(String field, String column, TypeShape shape, Marks.Column size) {
        /** Whether values of the type can be a key. */
        public boolean isSuitable() {
            return shape.scalar() == null
                    ? shape instanceof TypeShape.EnumShape || shape instanceof TypeShape.WrapperShape
                    : shape.scalar() != Scalar.BYTES;
        }
    }

    /** What a component of the target is to a relation that leads there. */
    public enum Role {
        /** A foreign key that many rows may share. */
        MANY_TO_ONE,
        /** A foreign key of which there is one to each row. */
        ONE_TO_ONE,
        /** A foreign key that is unique without being called a one-to-one, so that it may be either. */
        UNIQUE_MANY_TO_ONE,
        /** A collection through a link table that the target declares. */
        LINKED,
        /** The other side of a relation. */
        INVERSE,
        /** No relation. */
        NONE;

        /** Whether the other side of a relation of the wanted kind may name it. */
        public boolean fits(Role wanted) {
            return this == wanted || this == UNIQUE_MANY_TO_ONE && (wanted == MANY_TO_ONE || wanted == ONE_TO_ONE);
        }
    }

    /**
     * A component of the target.
     *
     * @param role what it is
     * @param refersTo the canonical name of the entity it is a handle on, null for any other component
     * @param table the name that it gives a link table, empty for none
     * @param columns the names by which {@code orderBy} names it, one for each component where it embeds a record; empty where it has no column
     */
    public record Component(
            String name, Role role, @Nullable String refersTo, String table, List<String> columns) {
        /** Copies the list. */
        public Component {
            columns = List.copyOf(columns);
        }
    }

    /** Copies the lists. */
    public Target {
        key = List.copyOf(key);
        components = List.copyOf(components);
    }

    /** A target that is no entity. */
    public static Target none(JavaType type, Kind kind) {
        return new Target(type, kind, "", List.of(), List.of(), false);
    }

    /** Whether the relation can be generated. */
    public boolean isUsable() {
        return kind == Kind.ENTITY && !key.isEmpty() && key.stream().allMatch(KeyPart::isSuitable);
    }

    /** The generated table. */
    public JavaType table() {
        return type.companion("Table");
    }

    /** The type of the key: that of its only column, or the generated record. */
    public JavaType keyType() {
        return key.size() == 1 ? key.get(0).shape().boxedType() : table().nested("Key");
    }
}
