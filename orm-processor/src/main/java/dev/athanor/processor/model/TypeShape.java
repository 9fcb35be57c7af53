// SPDX-License-Identifier: Apache-2.0
package dev.athanor.processor.model;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a Java type is to us. */
public sealed interface TypeShape {
    /** The type as source code names it. */
    JavaType javaType();

    /** The type of a variable that may be null. */
    default JavaType boxedType() {
        return javaType();
    }

    /** The shapes this one is made of, directly. */
    default Stream<TypeShape> inner() {
        return Stream.empty();
    }

    /** The type inside of a wrapper, or else the type itself. */
    default TypeShape content() {
        return this;
    }

    /** What values of the type are in a column, be they wrapped or not; null where they are no scalars. */
    default @Nullable Scalar scalar() {
        return null;
    }

    /** The limits of a column of the type: those of its component, or else those that a wrapper brings along. */
    default Marks.Column sized(Marks.Column mark) {
        return mark;
    }

    /** A type that is a column by itself. */
    record ScalarShape(JavaType javaType, Scalar scalar) implements TypeShape {
        @Override
        public JavaType boxedType() {
            return scalar.boxed();
        }

        /** Whether it cannot be null. */
        public boolean isPrimitive() {
            return javaType.isPrimitive();
        }
    }

    /**
     * An enum.
     *
     * @param labels what is stored for the constants, in their order
     * @param defined what {@code @SqlEnum} says, null where it is a text
     */
    record EnumShape(JavaType javaType, List<String> constants, List<String> labels, Marks.@Nullable SqlEnum defined)
            implements TypeShape {
        /** Copies the lists. */
        public EnumShape {
            constants = List.copyOf(constants);
            labels = List.copyOf(labels);
        }

        /** Whether a constant is stored as something else than its name. */
        public boolean isLabelled() {
            return !labels.equals(constants);
        }

        /** Whether it has no constants. */
        public boolean empty() {
            return constants.isEmpty();
        }
    }

    /**
     * A type that stands for a scalar or an enum, and is a column of its own type: a record of one component, or what a converter is for.
     *
     * @param boxedType the type of a variable that may be null
     * @param component the component's name, empty where there is a converter
     * @param converter the converter, null for a record of one component
     * @param content what it wraps
     * @param size the limits that its component sets
     * @param mayHoldNull whether the component is said to be null sometimes
     */
    record WrapperShape(
            JavaType javaType,
            JavaType boxedType,
            String component,
            @Nullable JavaType converter,
            TypeShape content,
            Marks.Column size,
            boolean mayHoldNull)
            implements TypeShape {
        /** A record of one component. */
        public static WrapperShape ofRecord(
                JavaType type, String component, TypeShape content, Marks.Column size, boolean mayHoldNull) {
            return new WrapperShape(type, type, component, null, content, size, mayHoldNull);
        }

        /** What a converter is for. */
        public static WrapperShape converted(JavaType type, JavaType boxed, JavaType converter, TypeShape content) {
            return new WrapperShape(type, boxed, "", converter, content, Marks.Column.NONE, false);
        }

        @Override
        public @Nullable Scalar scalar() {
            return content.scalar();
        }

        @Override
        public Marks.Column sized(Marks.Column mark) {
            return mark.sizedOr(size);
        }
    }

    /** A {@code List} of something. */
    record ListShape(JavaType javaType, TypeShape element) implements TypeShape {
        @Override
        public Stream<TypeShape> inner() {
            return Stream.of(element);
        }
    }

    /** A {@code Map} from something to something. */
    record MapShape(JavaType javaType, TypeShape key, TypeShape value) implements TypeShape {
        @Override
        public Stream<TypeShape> inner() {
            return Stream.of(key, value);
        }
    }

    /** {@code Object}: in a document, anything. */
    record TreeShape(JavaType javaType) implements TypeShape {}

    /** A record that is no entity; its components are read where they are columns or keys of a document. */
    record RecordShape(JavaType javaType, List<Member> members) implements TypeShape {
        /** Copies the list. */
        public RecordShape {
            members = List.copyOf(members);
        }

        @Override
        public Stream<TypeShape> inner() {
            return members.stream().map(Member::shape);
        }
    }

    /** A record that was met again inside itself. */
    record RecursiveShape(JavaType javaType) implements TypeShape {}

    /** A record that is an entity. */
    record EntityShape(JavaType javaType) implements TypeShape {}

    /** A handle. */
    record HandleShape(JavaType javaType, Handle handle, Target target) implements TypeShape {}

    /** A type that generated code cannot name: it, or a type around it, is private or hidden in its package. */
    record HiddenShape(JavaType javaType) implements TypeShape {}

    /** A type that the compiler has not found; another processor may still write it, else the compiler reports it. */
    record MissingShape(JavaType javaType) implements TypeShape {}

    /** A type we know nothing of. */
    record ForeignShape(JavaType javaType) implements TypeShape {}
}
