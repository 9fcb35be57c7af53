// SPDX-License-Identifier: Apache-2.0
package dev.athanor.processor.model;

import java.util.stream.Stream;

/**
 * A record component as it was declared.
 *
 * @param source where diagnostics of it are placed
 * @param name the component's name
 * @param shape what its type is
 * @param marks what its annotations say
 * @param deprecated whether it, or a type it names, is deprecated, so that generated code would warn
 */
public record Member(SourceRef source, String name, TypeShape shape, Marks marks, boolean deprecated) {
    /** Whether it is a primitive and so never null. */
    public boolean isPrimitive() {
        return shape.javaType().isPrimitive();
    }

    /** This component and those of the records in it, at any depth. */
    public Stream<Member> withInner() {
        return Stream.concat(Stream.of(this), inner(shape));
    }

    private static Stream<Member> inner(TypeShape shape) {
        return shape instanceof TypeShape.RecordShape record
                ? record.members().stream().flatMap(Member::withInner)
                : shape.inner().flatMap(Member::inner);
    }
}
