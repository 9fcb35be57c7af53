// SPDX-License-Identifier: Apache-2.0
package dev.athanor.processor.read;

import dev.athanor.processor.model.Marks;
import dev.athanor.processor.model.Member;
import dev.athanor.processor.model.SourceRef;
import dev.athanor.processor.model.TypeShape;
import dev.athanor.processor.model.TypeShape.ListShape;
import dev.athanor.processor.model.TypeShape.MapShape;
import dev.athanor.processor.model.TypeShape.RecordShape;
import dev.athanor.processor.model.TypeShape.RecursiveShape;
import dev.athanor.processor.model.TypeShape.WrapperShape;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** Reads the components of a record, and of the records that are embedded in it or are documents of it. */
final class MemberReader {
    private final Mirrors mirrors;
    private final ShapeReader shapes;
    private final ConverterReader converters;
    private final MarksReader marks;
    private final String packageName;
    /** The records being read, outermost first: one that is met again contains itself. */
    private final Deque<String> inProgress = new ArrayDeque<>();

    /** A reader for entities whose generated classes stand in the given package. */
    MemberReader(Mirrors mirrors, TargetReader targets, ClassFiles classFiles, String packageName) {
        this.mirrors = mirrors;
        this.shapes = targets.shapes();
        this.converters = targets.converters();
        this.marks = new MarksReader(targets, new ComponentNullability(mirrors, classFiles));
        this.packageName = packageName;
    }

    /** The components of an entity. */
    List<Member> read(TypeElement entity) {
        SourceRef self = SourceRef.of(entity.getQualifiedName().toString());
        return members(entity, self, false);
    }

    private List<Member> members(TypeElement record, SourceRef user, boolean document) {
        inProgress.push(record.getQualifiedName().toString());
        List<Member> members = new ArrayList<>();
        for (Component component : Component.of(record)) {
            members.add(member(component, mirrors.sourceOf(record, component.name(), user), document));
        }
        inProgress.pop();
        return members;
    }

    private Member member(Component component, SourceRef source, boolean document) {
        Marks found = marks.read(component);
        boolean inDocument = document || found.json() != null;
        TypeShape shape = inDocument || found.embedded() != null
                ? shapes.read(component.type(), packageName)
                : converters.shape(component, packageName);
        if (inDocument || found.embedded() != null) {
            shape = withMembers(shape, component.type(), source, inDocument);
        }
        return new Member(source, component.name(), shape, found, isDeprecated(component));
    }

    private boolean isDeprecated(Component component) {
        return mirrors.isDeprecated(component.element().getAccessor())
                || Mirrors.mentioned(component.type()).anyMatch(mirrors::isDeprecated);
    }

    /** The same shape, with the components of the records in it. */
    private TypeShape withMembers(TypeShape shape, TypeMirror type, SourceRef user, boolean document) {
        if (shape instanceof ListShape list) {
            return new ListShape(list.javaType(), withMembers(list.element(), argument(type, 0), user, document));
        }
        if (shape instanceof MapShape map) {
            return new MapShape(map.javaType(), map.key(), withMembers(map.value(), argument(type, 1), user, document));
        }
        if (shape instanceof RecordShape || shape instanceof WrapperShape) {
            TypeElement element = Mirrors.declaration(type).orElseThrow();
            return inProgress.contains(element.getQualifiedName().toString())
                    ? new RecursiveShape(shape.javaType())
                    : new RecordShape(shape.javaType(), members(element, user, document));
        }
        return shape;
    }

    private static TypeMirror argument(TypeMirror type, int index) {
        return ((DeclaredType) type).getTypeArguments().get(index);
    }
}
