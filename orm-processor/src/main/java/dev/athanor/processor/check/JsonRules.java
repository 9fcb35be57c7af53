// SPDX-License-Identifier: Apache-2.0
package dev.athanor.processor.check;

import dev.athanor.processor.model.EntityModel;
import dev.athanor.processor.model.Member;
import dev.athanor.processor.model.Part;
import dev.athanor.processor.model.Scalar;
import dev.athanor.processor.model.TypeShape;
import dev.athanor.processor.model.TypeShape.EnumShape;
import dev.athanor.processor.model.TypeShape.HiddenShape;
import dev.athanor.processor.model.TypeShape.ListShape;
import dev.athanor.processor.model.TypeShape.MapShape;
import dev.athanor.processor.model.TypeShape.RecordShape;
import dev.athanor.processor.model.TypeShape.RecursiveShape;
import dev.athanor.processor.model.TypeShape.ScalarShape;
import dev.athanor.processor.model.TypeShape.TreeShape;

/** What a document may be made of. */
final class JsonRules {
    private final EntityModel entity;
    private final Findings findings;

    private JsonRules(EntityModel entity, Findings findings) {
        this.entity = entity;
        this.findings = findings;
    }

    static void check(EntityModel entity, Findings findings) {
        JsonRules rules = new JsonRules(entity, findings);
        entity.allParts()
                .filter(Part.ColumnPart.class::isInstance)
                .map(Part::member)
                .filter(member -> member.marks().json() != null)
                .forEach(rules::checkDocument);
    }

    private void checkDocument(Member member) {
        TypeShape shape = member.shape();
        if (shape instanceof ScalarShape || shape instanceof EnumShape) {
            findings.report(member.source(), Message.JSON_NOT_A_DOCUMENT, findings.name(member), shape.javaType());
        } else {
            check(member, shape);
        }
    }

    private void check(Member member, TypeShape shape) {
        String name = findings.name(member);
        if (shape instanceof RecordShape record) {
            record.members().forEach(this::checkInner);
        } else if (shape instanceof ListShape list) {
            check(member, list.element());
        } else if (shape instanceof MapShape map) {
            checkMap(member, map);
        } else if (shape instanceof RecursiveShape) {
            findings.report(member.source(), Message.JSON_RECURSION, name, shape.javaType());
        } else if (shape instanceof HiddenShape) {
            findings.report(
                    member.source(),
                    Message.HIDDEN_TYPE,
                    shape.javaType(),
                    name,
                    entity.type().nestedName());
        } else if (shape instanceof EnumShape enumeration) {
            if (enumeration.empty()) {
                findings.report(member.source(), Message.EMPTY_ENUM, shape.javaType(), name);
            }
        } else if (!isScalar(shape) && !(shape instanceof TreeShape)) {
            findings.report(member.source(), Message.JSON_UNKNOWN_TYPE, name, shape.javaType());
        }
    }

    private void checkInner(Member member) {
        if (member.marks().convert() != null) {
            findings.report(
                    member.source(),
                    Message.ANNOTATION_OUT_OF_PLACE,
                    findings.name(member),
                    "Convert",
                    "in a document",
                    "use a type that JSON has a form for");
        }
        check(member, member.shape());
    }

    private void checkMap(Member member, MapShape map) {
        if (!(map.key() instanceof ScalarShape key && key.scalar() == Scalar.TEXT)) {
            findings.report(
                    member.source(),
                    Message.JSON_MAP_KEY,
                    findings.name(member),
                    map.key().javaType());
        }
        check(member, map.value());
    }

    private static boolean isScalar(TypeShape shape) {
        return shape instanceof ScalarShape scalar
                && !scalar.scalar().jsonFormat().isEmpty();
    }
}
